import type { Act } from '../../../platform/act.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { setFileRoom } from './commands.ts';
import { FilesPage } from './pages/files.tsx';
import { filesStanding } from './queries.ts';
import { readRoom, type RoomField, type RoomTyped, roomTyped, typedRoom } from './room-form.ts';

const lock = { may: 'signals.settings', purpose: 'settings' } as const;

async function page(act: Act, request: Request, typed: RoomTyped | null, mistakes: readonly RoomField[]): Promise<Result> {
  const standing = await filesStanding(act);
  if (!standing) return { notFound: true };
  const { title } = request.texts.files;
  return {
    status: mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <FilesPage request={request} standing={standing} typed={typed ?? roomTyped(standing.room)} mistakes={mistakes} saved={request.query.get('gelukt') === 'bewaard'} />,
  };
}

/** How many files are kept, whether a scanner looks at them, and how much room there is; never what is in them. */
export const filesRoutes: readonly Route[] = [
  get('/bestanden', lock, (act, request) => page(act, request, null, [])),
  post('/bestanden', lock, async (act, request) => {
    const typed = typedRoom(await request.form());
    const read = readRoom(typed);
    if ('mistakes' in read) return page(act, request, typed, read.mistakes);
    await setFileRoom(act, read.room);
    return { redirect: '/bestanden?gelukt=bewaard' };
  }),
];
