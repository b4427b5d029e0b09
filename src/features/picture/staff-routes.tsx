import { dutchDate } from '../../platform/clock.ts';
import { get, type Request, type Route } from '../../platform/routes.ts';
import { ElsewherePage } from './pages/elsewhere.tsx';
import { HandlingPage } from './pages/handling.tsx';
import { SignalsPage } from './pages/signals.tsx';
import { OverviewPage } from './pages/staff.tsx';
import { UnknownPage } from './pages/unknown.tsx';
import { type PictureFilter, pictureFilter } from './picture-filter.ts';
import { elsewhere, overview } from './queries.ts';
import { signalsPicture } from './queries-charts.ts';
import { handlingPicture } from './queries-handling.ts';
import { unknownPicture } from './queries-unknown.ts';
import { networkRoutes } from './network/routes.tsx';
import { openDataStaffRoutes } from './open-data/staff-routes.tsx';
import { mapStaffRoutes } from './map/staff-routes.tsx';
import { figuresStaffRoutes } from './release/staff-routes.tsx';

const read = { may: 'picture.read', purpose: 'picture' } as const;
/** Charts of the own register, of which every dot is a signal. */
const counts = { may: 'signals.read', purpose: 'picture' } as const;

const filterOf = (request: Request, now: Temporal.Instant): PictureFilter => pictureFilter((name) => request.query.get(name) ?? '', dutchDate(now));

export const pictureStaffRoutes: readonly Route[] = [
  get('/beeld', read, async (act, request) => ({ title: request.texts.picture.title, width: 'wide', page: <OverviewPage overview={await overview(act, request.language)} request={request} /> })),
  get('/beeld/signalen', counts, async (act, request) => ({
    title: request.texts.pictureStaff.charts.title, width: 'wide', page: <SignalsPage picture={await signalsPicture(act, filterOf(request, act.now), request.language)} request={request} />,
  })),
  get('/beeld/beslissen', counts, async (act, request) => ({
    title: request.texts.pictureStaff.handling.title, width: 'wide', page: <HandlingPage picture={await handlingPicture(act, filterOf(request, act.now), request.language)} request={request} />,
  })),
  get('/beeld/onbekend', read, async (act, request) => ({
    title: request.texts.pictureStaff.unknown.title, width: 'wide', page: <UnknownPage unknown={await unknownPicture(act, request.language)} open={request.query.get('open')} request={request} />,
  })),
  get('/beeld/elders', read, async (act, request) => ({
    title: request.texts.pictureStaff.elsewhere.title, width: 'wide', page: <ElsewherePage found={await elsewhere(act, request.language)} open={request.query.get('open')} request={request} />,
  })),
  ...figuresStaffRoutes,
  ...networkRoutes,
  ...openDataStaffRoutes,
  ...mapStaffRoutes,
];
