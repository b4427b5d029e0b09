import type { ReactNode } from 'react';
import { type Permission, permissionsOf } from '../../../platform/permissions.ts';
import type { Request } from '../../../platform/routes.ts';
import { SectionNav } from '../../../ui/navigation.tsx';

/** The pages of the picture room in the order of the row: one line a page. Its name stands in the texts (`pictureNav.pages`). */
const pages = [
  { page: 'overview', path: '/beeld', may: 'picture.read' },
  { page: 'signals', path: '/beeld/signalen', may: 'signals.read' },
  { page: 'handling', path: '/beeld/beslissen', may: 'signals.read' },
  { page: 'unknown', path: '/beeld/onbekend', may: 'picture.read' },
  { page: 'elsewhere', path: '/beeld/elders', may: 'picture.read' },
  { page: 'risks', path: '/beeld/risicos', may: 'picture.read' },
  { page: 'map', path: '/beeld/kaart', may: 'picture.read' },
  { page: 'network', path: '/beeld/netwerk', may: 'signals.read' },
  { page: 'figures', path: '/beeld/cijfers', may: 'figures.make' },
] as const satisfies readonly { readonly page: string; readonly path: string; readonly may: Permission }[];

export type PicturePage = (typeof pages)[number]['page'];

/** The one way around the picture room, the same on all its pages. A page below one of these marks the one that it belongs to. */
export function PictureNav({ request, current }: { readonly request: Pick<Request, 'texts' | 'person' | 'href'>; readonly current: PicturePage }): ReactNode {
  const { pictureNav: words } = request.texts;
  const role = request.person?.role ?? null;
  const held: readonly Permission[] = role === null ? [] : permissionsOf(role);
  return <SectionNav label={words.label} links={pages.filter(({ may }) => held.includes(may)).map(({ page, path }) => ({ href: request.href(path), text: words.pages[page], current: page === current }))} />;
}
