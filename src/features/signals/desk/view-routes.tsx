import type { Act } from '../../../platform/act.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { EditViewPage, SaveViewPage, ViewsPage } from './pages/views.tsx';
import { type SavedView, savedViews } from './queries-views.ts';
import { addView, changeView, dropView } from './view-commands.ts';
import { filterIn, mostViews, readViewName, type ViewMistake } from './view-form.ts';

const lock = { may: 'signals.list', purpose: 'overview' } as const;

async function mine(act: Act, request: Request): Promise<SavedView | null> {
  const id = request.params['id'] ?? '';
  return (await savedViews(act)).find((view) => view.mine && String(view.id) === id) ?? null;
}

export const viewRoutes: readonly Route[] = [
  get('/signalen/weergaven', lock, async (act, request) => {
    const { views } = request.texts.desk;
    const done = { bewaard: views.saved, verwijderd: views.removed }[request.query.get('gelukt') ?? ''] ?? null;
    return { title: views.title, width: 'text', page: <ViewsPage request={request} views={await savedViews(act)} done={done} /> };
  }),

  post('/signalen/weergaven', lock, async (act, request): Promise<Result> => {
    const form = await request.form();
    const [filter, name] = [filterIn((field) => form.text(field)), readViewName(form.text('naam'))];
    const own = (await savedViews(act)).filter((view) => view.mine);
    const mistake: ViewMistake | null = filter === '' ? 'nothing' : name === null ? 'name' : own.some((view) => view.name === name) ? 'twice' : own.length >= mostViews ? 'many' : null;
    const together = form.text('delen') === 'ja';
    if (mistake || name === null) {
      const { views } = request.texts.desk;
      return { status: 422, title: request.texts.ui.mistakes.prefix(views.saveTitle), width: 'text', page: <SaveViewPage request={request} filter={filter} name={form.text('naam')} together={together} mistake={mistake ?? 'name'} /> };
    }
    await addView(act, { name, together }, filter);
    return { redirect: '/signalen/weergaven?gelukt=bewaard' };
  }),

  get('/signalen/weergaven/:id', lock, async (act, request) => {
    const view = await mine(act, request);
    return view ? { title: request.texts.desk.views.editTitle, width: 'text', page: <EditViewPage request={request} view={view} name={view.name} mistake={null} /> } : { notFound: true };
  }),

  post('/signalen/weergaven/:id', lock, async (act, request): Promise<Result> => {
    const [form, view] = [await request.form(), await mine(act, request)];
    if (!view) return { notFound: true };
    if (form.text('doe') === 'verwijderen') return await dropView(act, view.id) ? { redirect: '/signalen/weergaven?gelukt=verwijderd' } : { notFound: true };
    const name = readViewName(form.text('naam'));
    const taken = name !== null && (await savedViews(act)).some((one) => one.mine && one.id !== view.id && one.name === name);
    if (name !== null && !taken) return await changeView(act, view.id, { name, together: form.text('delen') === 'ja' }) ? { redirect: '/signalen/weergaven?gelukt=bewaard' } : { notFound: true };
    const typed = { ...view, together: form.text('delen') === 'ja' };
    return { status: 422, title: request.texts.ui.mistakes.prefix(request.texts.desk.views.editTitle), width: 'text', page: <EditViewPage request={request} view={typed} name={form.text('naam')} mistake={taken ? 'twice' : 'name'} /> };
  }),
];
