import type { ReactNode } from 'react';
import type { Drawing, Shape } from '../lib/drawing/drawing.ts';

/**
 * A drawing in the page, in the colours of the site. `wide` and `narrow` are one drawing at two widths; the stylesheet shows the one that fits, so that letters
 * stay as large as they are. `name` says what one sees, for who does not see it.
 */
export function DrawingPicture({ wide, narrow, name }: { readonly wide: Drawing; readonly narrow: Drawing; readonly name: string }): ReactNode {
  return (
    <>
      <Picture drawing={wide} name={name} className="baken-drawing baken-drawing--wide" />
      <Picture drawing={narrow} name={name} className="baken-drawing baken-drawing--narrow" />
    </>
  );
}

function Picture({ drawing, name, className }: { readonly drawing: Drawing; readonly name: string; readonly className: string }): ReactNode {
  return (
    <svg className={className} fontSize={13} role="img" aria-label={name} width={drawing.width} height={drawing.height} viewBox={`0 0 ${drawing.width} ${drawing.height}`}>
      {drawing.shapes.map((shape, at) => <Mark shape={shape} key={at} />)}
    </svg>
  );
}

function Mark({ shape }: { readonly shape: Shape }): ReactNode {
  const className = `baken-drawing__${shape.paint}`;
  switch (shape.kind) {
    case 'rect': return <rect className={className} x={shape.x} y={shape.y} width={shape.width} height={shape.height} />;
    case 'line': return <line className={className} x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} />;
    case 'circle': return <circle className={className} cx={shape.x} cy={shape.y} r={shape.r} />;
    case 'text': return <text className={className} x={shape.x} y={shape.y} textAnchor={shape.anchor}>{shape.text}</text>;
  }
}
