import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { FormValues } from '../../../platform/form-values.ts';
import { keptRecord } from '../../../platform/kept-records.tsx';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { signalExists } from '../../signals/offers.ts';
import { closeRisk, judge, moveTie, type Outcome, reopenRisk, tie } from './commands.ts';
import { describeRoutes } from './describe-routes.tsx';
import { type JudgementFields, judgementFrom, readJudgement, readTurn } from './judgement-form.ts';
import { AddPage, type AddProps } from './pages/add.tsx';
import { JudgePage, type JudgeProps, TurnPage } from './pages/judge.tsx';
import { RiskPage } from './pages/risk.tsx';
import { catalogueGrounds, signalsLike } from './queries-around.ts';
import { type RiskFile, riskFile } from './queries.ts';
import type { MeasuresNow } from './rules.ts';
import { addable, readTie, tieFrom } from './tie-form.ts';

const read = { may: 'picture.read', purpose: 'picture' } as const;
const edit = { may: 'risks.edit', purpose: 'picture' } as const;
const judging = { may: 'risks.judge', purpose: 'picture' } as const;

type Problem = Exclude<Outcome, 'done'> | null;

const find = (act: Act, request: Request): Promise<RiskFile | undefined> => {
  const text = request.params['nr'] ?? '';
  return /^[1-9]\d{0,8}$/.test(text) ? riskFile(act, Number(text)) : Promise.resolve(undefined);
};

/** Which state of the risk the form was made from; another one than now when somebody made that up. */
const revisionIn = (form: FormValues): number => (/^\d{1,9}$/.test(form.text('revisie')) ? Number(form.text('revisie')) : -1);

const statusOf = (problem: Problem, mistakes: readonly unknown[]): number => (problem ? 409 : mistakes.length > 0 ? 422 : 200);
const titleOf = (request: Request, title: string, mistakes: readonly unknown[]): string => (mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title);

/** Half a year, or sooner when something must be done now: a proposal that anybody may change. */
function usual(act: Act, file: RiskFile): JudgementFields {
  return { oordeel: file.judged?.judgement ?? '', reden: '', volgende: dutchDate(act.now).add({ months: file.judged?.judgement === 'act-now' ? 3 : 6 }).toString() };
}

export function riskFileRoutes(measuresNow: MeasuresNow): readonly Route[] {
  const show = async (act: Act, request: Request, file: RiskFile, problem: Problem | 'nothing-chosen'): Promise<Result> => {
    const said: Readonly<Record<string, string>> = request.texts.risks.file.done;
    return {
      status: problem === 'nothing-chosen' ? 422 : statusOf(problem, []), title: request.texts.risks.pageTitle(file.number), width: 'text',
      page: <RiskPage
        request={request} file={file} catalogue={catalogueGrounds(act, file.description.sector, request.language)} measures={await measuresNow(act)} like={await signalsLike(act, file)} kept={await keptRecord(act, 'risk-closed', `R-${file.number}`)} problem={problem} done={problem ? null : said[request.query.get('gelukt') ?? ''] ?? null}
        may={{ edit: act.may('risks.edit'), judge: act.may('risks.judge'), know: act.may('signals.read') }}
      />,
    };
  };
  /** After a write: on to the risk, or the form again as the risk is now. */
  const next = async (act: Act, request: Request, outcome: Outcome, done: string, again: (file: RiskFile, problem: Problem) => Result | Promise<Result>): Promise<Result> => {
    if (outcome === 'done') return { redirect: `/beeld/risicos/${request.params['nr'] ?? ''}?gelukt=${done}` };
    const now = await find(act, request);
    return now ? again(now, outcome) : { notFound: true };
  };
  const judgePage = (request: Request, file: RiskFile, fields: JudgementFields, mistakes: JudgeProps['mistakes'], problem: Problem): Result => ({
    status: statusOf(problem, mistakes), title: titleOf(request, request.texts.risks.judge.title(file.number), mistakes), width: 'text', page: <JudgePage request={request} file={file} fields={fields} mistakes={mistakes} problem={problem} />,
  });
  const turnPage = (request: Request, file: RiskFile, turn: 'close' | 'reopen', fields: JudgementFields, mistakes: JudgeProps['mistakes'], problem: Problem): Result => {
    const { turn: words } = request.texts.risks;
    return {
      status: statusOf(problem, mistakes), title: titleOf(request, (turn === 'close' ? words.closeTitle : words.reopenTitle)(file.number), mistakes), width: 'text',
      page: <TurnPage request={request} file={file} turn={turn} fields={fields} mistakes={mistakes} problem={problem} />,
    };
  };
  const whatIn = (act: Act, request: Request) => addable.find((one) => one === request.params['soort'] && (one !== 'signaal' || act.may('signals.read')));
  const addPage = async (act: Act, request: Request, props: Pick<AddProps, 'file' | 'what' | 'fields' | 'mistakes' | 'problem'>): Promise<Result> => {
    const all = await measuresNow(act);
    const measures = all.filter((measure) => !props.file.ties.some((one) => !one.off && one.plan === measure.plan && one.measure === measure.code));
    return {
      status: statusOf(props.problem, props.mistakes), title: titleOf(request, request.texts.risks.add.titles[props.what], props.mistakes), width: 'text',
      page: <AddPage {...props} request={request} measures={measures} allTied={all.length > 0} mayKnow={act.may('signals.read')} />,
    };
  };
  const turnRoutes = (turn: 'close' | 'reopen', path: string, done: string): readonly Route[] => [
    get(path, judging, async (act, request) => {
      const file = await find(act, request);
      if (!file) return { notFound: true };
      // What is already so needs no form.
      if ((file.state === 'closed') === (turn === 'close')) return { redirect: `/beeld/risicos/${file.number}` };
      return turnPage(request, file, turn, { ...usual(act, file), oordeel: '' }, [], null);
    }),
    post(path, judging, async (act, request) => {
      const file = await find(act, request);
      if (!file) return { notFound: true };
      const form = await request.form();
      const fields = judgementFrom(form);
      const said = readTurn(fields, dutchDate(act.now), turn);
      if ('mistakes' in said) return turnPage(request, file, turn, fields, said.mistakes, null);
      const outcome = turn === 'close' ? await closeRisk(act, file, revisionIn(form), said.reason) : await reopenRisk(act, file, revisionIn(form), said.reason, said.nextLook);
      return next(act, request, outcome, done, (now, problem) => turnPage(request, now, turn, fields, [], problem));
    }),
  ];

  return [
    ...describeRoutes,
    get('/beeld/risicos/:nr', read, async (act, request) => {
      const file = await find(act, request);
      return file ? show(act, request, file, null) : { notFound: true };
    }),
    get('/beeld/risicos/:nr/oordeel', judging, async (act, request) => {
      const file = await find(act, request);
      if (!file) return { notFound: true };
      return file.state === 'open' ? judgePage(request, file, usual(act, file), [], null) : { redirect: `/beeld/risicos/${file.number}` };
    }),
    post('/beeld/risicos/:nr/oordeel', judging, async (act, request) => {
      const file = await find(act, request);
      if (!file) return { notFound: true };
      const form = await request.form();
      const fields = judgementFrom(form);
      const said = readJudgement(fields, dutchDate(act.now), file.judged?.judgement ?? null, file.suggested);
      if ('mistakes' in said) return judgePage(request, file, fields, said.mistakes, null);
      return next(act, request, await judge(act, file, revisionIn(form), said.judgement), 'beoordeeld', (now, problem) => judgePage(request, now, fields, [], problem));
    }),
    ...turnRoutes('close', '/beeld/risicos/:nr/sluiten', 'gesloten'),
    ...turnRoutes('reopen', '/beeld/risicos/:nr/heropenen', 'heropend'),
    get('/beeld/risicos/:nr/erbij/:soort', edit, async (act, request) => {
      const [file, what] = [await find(act, request), whatIn(act, request)];
      if (!file || !what) return { notFound: true };
      if (file.state === 'closed') return { redirect: `/beeld/risicos/${file.number}` };
      return addPage(act, request, { file, what, fields: { soort: act.may('signals.read') ? '' : 'documented', woorden: '', op: '', waar: '', maatregel: '', signaal: '' }, mistakes: [], problem: null });
    }),
    post('/beeld/risicos/:nr/erbij/:soort', edit, async (act, request) => {
      const [file, what] = [await find(act, request), whatIn(act, request)];
      if (!file || !what) return { notFound: true };
      const form = await request.form();
      const fields = tieFrom(form);
      const tied = (plan: string, code: string): boolean => file.ties.some((one) => !one.off && one.plan === plan && one.measure === code);
      const measures = new Set((await measuresNow(act)).filter(({ plan, code }) => !tied(plan, code)).map(({ plan, code }) => `${plan} ${code}`));
      const said = readTie(what, fields, { today: dutchDate(act.now), mayKnow: act.may('signals.read'), measures });
      const again = (now: RiskFile, mistakes: AddProps['mistakes'], problem: Problem): Promise<Result> => addPage(act, request, { file: now, what, fields, mistakes, problem });
      if ('mistakes' in said) return again(file, said.mistakes, null);
      const { signal } = said.tie;
      if (signal !== undefined && (file.ties.some((one) => !one.off && one.signal === signal) || !await signalExists(act, signal))) return again(file, [{ field: 'signaal', mistake: 'signal' }], null);
      return next(act, request, await tie(act, file, revisionIn(form), said.tie), 'erbij', (now, problem) => again(now, [], problem));
    }),
    post('/beeld/risicos/:nr/regel', edit, async (act, request) => {
      const file = await find(act, request);
      if (!file) return { notFound: true };
      const form = await request.form();
      const to = form.text('doe') === 'back' ? 'back' : 'off';
      const chosen = form.text(to === 'off' ? 'weg' : 'terug');
      if (!/^\d{1,9}$/.test(chosen)) return show(act, request, file, 'nothing-chosen');
      return next(act, request, await moveTie(act, file, revisionIn(form), Number(chosen), to), to === 'off' ? 'weg' : 'terug', (now, problem) => show(act, request, now, problem));
    }),
  ];
}
