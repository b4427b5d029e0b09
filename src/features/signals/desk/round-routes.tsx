import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import type { Language } from '../../../texts/plural.ts';
import { trainingInShort } from '../../knowledge/offers.ts';
import { type RoundAction, RoundPage, type RoundPart, roundParts } from './pages/round.tsx';
import { finishedRounds, openRound, roundFacts } from './queries-round.ts';
import { finishRound, saveRound } from './round-commands.ts';

/** Actions of the plan that are due; handed in from above, because this room may not ask the plan. */
export type PlanActions = (act: Act, today: Temporal.PlainDate, language: Language) => Promise<readonly RoundAction[]>;

const longestNote = 2000;

export function roundRoutes(planActions: PlanActions): readonly Route[] {
  const partsFor = async (act: Act, request: Request): Promise<readonly RoundPart[]> => roundParts(request, act.may('plan.read') ? await planActions(act, dutchDate(act.now), request.language) : [], await roundFacts(act), await trainingInShort(act, dutchDate(act.now)));
  const page = async (act: Act, request: Request, parts: readonly RoundPart[], looked: ReadonlySet<string>, mistake: { readonly field: string; readonly message: string; readonly note: string } | null): Promise<Result> => {
    const { round: texts } = request.texts.desk;
    const done = mistake ? null : { bewaard: texts.saved, afgerond: texts.finished }[request.query.get('gelukt') ?? ''] ?? null;
    return {
      title: mistake ? request.texts.ui.mistakes.prefix(texts.title) : texts.title, width: 'text', status: mistake ? 422 : 200,
      page: <RoundPage request={request} parts={parts} looked={looked} note={mistake?.note ?? ''} error={mistake} done={done} earlier={await finishedRounds(act)} />,
    };
  };
  return [
    get('/ronde', { may: 'signals.list', purpose: 'overview' }, async (act, request) => page(act, request, await partsFor(act, request), (await openRound(act))?.looked ?? new Set(), null)),

    post('/ronde', { may: 'signals.list', purpose: 'overview' }, async (act, request) => {
      const [form, parts] = [await request.form(), await partsFor(act, request)];
      const asked = parts.flatMap((part) => part.rows.map((row) => row.key));
      const ticked = new Set(parts.flatMap((part) => form.all(part.name)));
      // Only what this round asks: a key that anybody makes up is not kept.
      const looked = asked.filter((key) => ticked.has(key));
      const note = form.text('opmerking').trim();
      const { round: texts } = request.texts.desk;
      const wrong = note.length > longestNote ? { field: 'opmerking', message: texts.tooLong } : form.text('doe') === 'afronden' && looked.length === 0 ? { field: parts.find((part) => part.rows.length > 0)?.name ?? 'training', message: texts.nothing } : null;
      if (wrong) return page(act, request, parts, new Set(looked), { ...wrong, note: form.text('opmerking') });
      if (form.text('doe') === 'afronden') await finishRound(act, looked, asked.length, note);
      else await saveRound(act, looked);
      return { redirect: `/ronde?gelukt=${form.text('doe') === 'afronden' ? 'afgerond' : 'bewaard'}` };
    }),
  ];
}
