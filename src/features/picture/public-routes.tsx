import { get, type Route } from '../../platform/routes.ts';
import { PublicFiguresPage } from './pages/public.tsx';
import { publicFigures } from './queries.ts';
import { openDataPublicRoutes } from './open-data/public-routes.tsx';
import { figuresPublicRoutes } from './release/public-routes.ts';
import { readerOf } from './pages/words.ts';

export const picturePublicRoutes: readonly Route[] = [
  get('/cijfers', { published: 'national figures, and of the own register what was published after disclosure control', purpose: 'accountability' }, async (act, request) => ({
    title: request.texts.picture.public.title,
    page: <PublicFiguresPage figures={await publicFigures(act, request.language)} reader={readerOf(request)} />,
  })),
  ...figuresPublicRoutes,
  ...openDataPublicRoutes,
];
