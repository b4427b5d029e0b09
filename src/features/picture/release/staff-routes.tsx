import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { askForFigures, type NoFigures, publishFigures, recordRule, withdrawFigures } from './commands.ts';
import { makeFigures } from './commands-make.ts';
import { readAsk, readRule, type TypedRule, typedRule } from './figures-form.ts';
import { ProposalPage, ReleasePage } from './pages/proposal.tsx';
import { RulesPage } from './pages/rules.tsx';
import { type AskFields, FiguresPage } from './pages/staff.tsx';
import { madeFigures, proposals, type PublishedRelease, readableReleases, ruleDecisions, rulesInForce } from './queries.ts';
import { type Base, bases, yearsOver } from './rules.ts';

const read = { may: 'figures.make', purpose: 'picture' } as const;
const record = { may: 'figures.rules', purpose: 'picture' } as const;

const numberIn = (text: string | undefined): number => (text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);

/** Asking for figures, looking at them and publishing them as a second person. */
export const figuresStaffRoutes: readonly Route[] = [
  get('/beeld/cijfers', read, (act, request) => list(act, request, null, [])),
  post('/beeld/cijfers', read, async (act, request) => {
    const { typed, wish, mistakes } = readAsk(await request.form(), yearsOver(dutchDate(act.now).year), wayOf(await readableReleases(act)));
    if (!wish) return list(act, request, typed, mistakes);
    const number = await askForFigures(act, wish);
    return number === null ? list(act, request, typed, [{ field: 'jaar', mistake: 'open' }]) : { redirect: `/beeld/cijfers/voorstel/${number}` };
  }),
  get('/beeld/cijfers/voorstel/:nr', read, (act, request) => proposal(act, request, null)),
  post('/beeld/cijfers/voorstel/:nr', { ...read, fresh: true }, async (act, request) => {
    const number = numberIn(request.params['nr']);
    const doing = (await request.form()).text('doe');
    if (!(await proposals(act)).some((one) => one.number === number)) return { notFound: true };
    if (doing === 'maak' || doing === 'maak-grover') {
      const outcome = await makeFigures(act, number, { coarser: doing === 'maak-grover' });
      return 'why' in outcome ? proposal(act, request, outcome) : { redirect: `/beeld/cijfers/voorstel/${number}` };
    }
    if (doing === 'publiceer') {
      const outcome = await publishFigures(act, number);
      return 'why' in outcome ? proposal(act, request, outcome) : { redirect: `/beeld/cijfers/voorstel/${number}?gepubliceerd` };
    }
    if (doing === 'trek-in') await withdrawFigures(act, number);
    return { redirect: '/beeld/cijfers' };
  }),
  get('/beeld/cijfers/publicatie/:nr', read, async (act, request) => {
    const release = (await readableReleases(act)).find((one) => one.number === numberIn(request.params['nr']));
    return release ? { title: request.texts.figuresRelease.releaseName(release.number), width: 'wide', page: <ReleasePage request={request} release={release} /> } : { notFound: true };
  }),
  get('/beeld/cijfers/regels', read, (act, request) => rules(act, request, { voor: '', minimum: '', door: '', op: '', besluit: '' }, [])),
  post('/beeld/cijfers/regels', record, async (act, request) => {
    const typed = typedRule(await request.form());
    const said = readRule(typed, dutchDate(act.now));
    if ('mistakes' in said) return rules(act, request, typed, said.mistakes);
    await recordRule(act, said.rule);
    return { redirect: '/beeld/cijfers/regels?vastgelegd' };
  }),
];

/** How numbers were shown until now; undefined when nothing was published. */
function wayOf([newest]: readonly Pick<PublishedRelease, 'way'>[]): Base | null | undefined {
  const { way } = newest ?? {};
  return way === undefined ? undefined : way.kind === 'rounded' ? bases.find((base) => base === way.base) ?? null : null;
}

async function list(act: Act, request: Request, typed: AskFields | null, mistakes: Parameters<typeof FiguresPage>[0]['mistakes']): Promise<Result> {
  const title = request.texts.figuresRelease.title;
  const over = yearsOver(dutchDate(act.now).year);
  const releases = await readableReleases(act);
  return {
    status: mistakes.some(({ mistake }) => mistake === 'open') ? 409 : mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'wide',
    page: <FiguresPage
      request={request} proposals={await proposals(act)} releases={releases} standing={wayOf(releases)} yearsOver={over} rules={await rulesInForce(act)} mayMake={act.may('figures.make')}
      fields={typed ?? { years: over.slice(0, 3).map(String), kinds: ['form'], audience: 'public', way: 'sterren' }} mistakes={mistakes}
    />,
  };
}

async function proposal(act: Act, request: Request, refused: NoFigures | null): Promise<Result> {
  const found = (await proposals(act)).find((one) => one.number === numberIn(request.params['nr']));
  if (!found) return { notFound: true };
  act.about('figures-proposal', String(found.number));
  return {
    status: refused ? (refused.why === 'not-now' || refused.why === 'stale' ? 409 : 422) : 200, title: request.texts.figuresRelease.preview.title, width: 'wide',
    page: <ProposalPage request={request} proposal={found} made={await madeFigures(act, found)} mayHandle={act.may('signals.read') && act.may('figures.approve')} reason={refused && inWords(request, refused)} />,
  };
}

/** Why there are no figures; only who handles signals gets here with the name of a cell. */
function inWords({ texts }: Request, refused: NoFigures): string {
  if (refused.why !== 'problem') return texts.figuresRelease.refused[refused.why];
  const { codes, rowNames, year, total } = texts.figuresRelease;
  const named = refused.place.split(', ').map((part) => {
    const [dimension = '', code = ''] = part.split('=');
    const names: Readonly<Record<string, Readonly<Record<string, string>>>> = codes;
    const rows: Readonly<Record<string, string>> = { ...rowNames, year };
    return part === 'total' ? total : code ? `${rows[dimension] ?? dimension} ${names[dimension]?.[code] ?? code}` : part;
  });
  return texts.figures.problems[refused.code](named.join(', '));
}

async function rules(act: Act, request: Request, fields: TypedRule, mistakes: Parameters<typeof RulesPage>[0]['mistakes']): Promise<Result> {
  const { title } = request.texts.figuresRelease.rules;
  return {
    status: mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <RulesPage request={request} rules={await rulesInForce(act)} decisions={await ruleDecisions(act)} mayRecord={act.may('figures.rules')} fields={fields} mistakes={mistakes} />,
  };
}
