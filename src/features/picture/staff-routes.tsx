import { get, type Route } from '../../platform/routes.ts';
import { networkRoutes } from './network/routes.tsx';
import { openDataStaffRoutes } from './open-data/staff-routes.tsx';
import { StaffPicturePage } from './pages/staff.tsx';
import { mapStaffRoutes } from './map/staff-routes.tsx';
import { figuresStaffRoutes } from './release/staff-routes.tsx';
import { readerOf } from './pages/words.ts';
import { staffPicture } from './queries.ts';

export const pictureStaffRoutes: readonly Route[] = [
  get('/beeld', { may: 'picture.read', purpose: 'picture' }, async (act, request) => ({
    title: request.texts.picture.title, width: 'wide',
    page: <StaffPicturePage picture={await staffPicture(act, request.language)} open={request.query.get('open')} request={request} reader={readerOf(request)} />,
  })),
  ...figuresStaffRoutes,
  ...networkRoutes,
  ...openDataStaffRoutes,
  ...mapStaffRoutes,
];
