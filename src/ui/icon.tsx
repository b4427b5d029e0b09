import type { ReactNode } from 'react';

const shapes = {
  disc: <circle cx="8" cy="8" r="6" />,
  ring: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="2.5" />,
  half: <><circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" /><path d="M8 3v10A5 5 0 0 1 8 3z" /></>,
  check: <path d="m2.5 8.5 4 4 7.5-9" fill="none" stroke="currentColor" strokeWidth="2.5" />,
  diamond: <path d="m8 .5 7.5 7.5L8 15.5.5 8z" />,
  square: <path d="M3 3h10v10H3z" />,
  dash: <path d="M3 7h10v2H3z" />,
  up: <path d="M8 2.5 14 9l-1.5 1.5L9 7v7H7V7l-3.5 3.5L2 9z" />,
  down: <path d="M8 13.5 2 7l1.5-1.5L7 9V2h2v7l3.5-3.5L14 7z" />,
  info: <path d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM7 7v5h2V7zm0-3v2h2V4z" fillRule="evenodd" />,
  warning: <path d="m8 1 7.5 14H.5zM7 6v4h2V6zm0 5v2h2v-2z" fillRule="evenodd" />,
  error: <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5zm2 3v5h2V4zm0 6v2h2v-2z" fillRule="evenodd" />,
  leave: <path d="M7 2H2v12h5v-2H4V4h3zm3 2L8.5 5.5 10 7H6v2h4l-1.5 1.5L10 12l4-4z" />,
};

export type Shape = keyof typeof shapes;

/** A small drawn shape. It never speaks: the word beside it does. */
export function Icon({ shape }: { readonly shape: Shape }): ReactNode {
  return <svg className="baken-icon" viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true">{shapes[shape]}</svg>;
}

/** The mark of Baken: a beacon on the coast, its light the one accent. Drawn for this project. */
export function Mark(): ReactNode {
  return (
    <svg className="baken-mark" viewBox="0 0 32 32" width="40" height="40" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
      <path d="M13 15h6l2 11H11zM16 3l3 4h-6z" fill="currentColor" stroke="none" />
      <path className="baken-mark__light" d="M14 8h4v5h-4zM10 10 4 8m6 3-6 2M22 10l6-2m-6 3 6 2" />
      <path d="M3 29q3.25-2.5 6.5 0t6.5 0 6.5 0 6.5 0" />
    </svg>
  );
}
