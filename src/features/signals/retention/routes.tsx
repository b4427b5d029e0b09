import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { changeRetention } from './commands.ts';
import { RetentionPage } from './pages/retention.tsx';
import { retentionOfSignal, type SignalRetention } from './queries.ts';
import { readRetention, type RetentionMistake, type TypedRetention, typedRetention } from './retention-form.ts';

const lock = { may: 'signals.close', purpose: 'triage' } as const;

function page(act: Act, request: Request, kept: SignalRetention, typed: TypedRetention | null, mistakes: readonly RetentionMistake[]): Result {
  const title = request.texts.retention.file.title(kept.number);
  const asked = typed ?? (request.query.get('doe') === 'stop' ? { kind: 'held' as const, until: '', reason: '' } : null);
  return {
    status: mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: (
      <RetentionPage
        request={request} kept={kept} at={`/signalen/${kept.number}/bewaren`} title={title} lead={request.texts.retention.file.lead} typed={asked} mistakes={mistakes} done={request.query.get('gelukt') === 'bewaren'}
        back={{ href: `/signalen/${kept.number}`, text: request.texts.retention.file.back }} {...(act.may('retention.approve') ? { more: { href: '/vertrouwen/bewaren', text: request.texts.retention.file.toLists } } : {})}
      />
    ),
  };
}

/** How long one signal is kept, longer with a reason, and a hold. */
export const retentionRoutes: readonly Route[] = [
  get('/signalen/:ref/bewaren', lock, async (act, request) => {
    const kept = await retentionOfSignal(act, request.params['ref'] ?? '');
    return kept ? page(act, request, kept, null, []) : { notFound: true };
  }),
  post('/signalen/:ref/bewaren', lock, async (act, request) => {
    const kept = await retentionOfSignal(act, request.params['ref'] ?? '');
    if (!kept) return { notFound: true };
    const typed = typedRetention(await request.form());
    // A date to extend comes with closing, and nobody holds twice: whoever comes second sees what the first did.
    if (!typed || (typed.kind === 'extended' && !kept.until) || (typed.kind !== 'extended' && (typed.kind === 'held') === kept.held)) return { redirect: `/signalen/${kept.number}/bewaren` };
    const read = readRetention(typed, kept.until, dutchDate(act.now));
    if (read.mistakes.length > 0) return page(act, request, kept, typed, read.mistakes);
    await changeRetention(act, kept.number, { kind: typed.kind, until: read.until, reason: typed.reason });
    return { redirect: `/signalen/${kept.number}/bewaren?gelukt=bewaren` };
  }),
];
