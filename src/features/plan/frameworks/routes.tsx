import type { Act } from '../../../platform/act.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import type { Voice } from '../pages/words.tsx';
import { registerVersion, sayLook } from './commands.ts';
import { type FrameworkMistake, type LookFields, lookFrom, readLook, readVersion, type VersionFields, versionFrom } from './framework-form.ts';
import { ChainPage } from './pages/chain.tsx';
import { LookPage, RegisterPage } from './pages/forms.tsx';
import { type ChainLink, type PlanChain, planChain, type RegisteredVersion } from './queries.ts';

const read = { may: 'plan.read', purpose: 'plan' } as const;
const write = { may: 'plan.import', purpose: 'plan' } as const;
const voiceOf = (request: Request): Voice => ({ texts: request.texts.plan, language: request.language, href: request.href });

interface Found { readonly chain: PlanChain; readonly link: ChainLink }

async function find(act: Act, request: Request): Promise<Found | undefined> {
  const chain = await planChain(act, request.params['reference'] ?? '');
  const link = chain?.links.find(({ framework }) => framework.code === request.params['code']);
  return chain && link ? { chain, link } : undefined;
}

interface Typed<F> { readonly fields: F; readonly mistakes?: readonly { readonly field: keyof F & string; readonly mistake: FrameworkMistake }[]; readonly changed?: boolean }

interface Outcome { readonly mistakes?: readonly object[]; readonly changed?: boolean }

const statusOf = ({ mistakes = [], changed = false }: Outcome): number => (changed ? 409 : mistakes.length > 0 ? 422 : 200);
const titleOf = (request: Request, title: string, { mistakes = [] }: Outcome): string => (mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title);

function registerPage(act: Act, request: Request, found: Found, typed: Typed<VersionFields>): Result {
  act.about('framework', found.link.framework.code);
  return {
    status: statusOf(typed), title: titleOf(request, request.texts.planStory.frameworks.register, typed), width: 'text',
    page: <RegisterPage request={request} voice={voiceOf(request)} {...found} fields={typed.fields} mistakes={typed.mistakes ?? []} changed={typed.changed ?? false} />,
  };
}

function lookPage(act: Act, request: Request, found: Found, version: RegisteredVersion, typed: Typed<LookFields>): Result {
  act.about('plan', found.chain.plan.head.reference);
  return {
    status: statusOf(typed), title: titleOf(request, request.texts.planStory.frameworks.look, typed), width: 'text',
    page: <LookPage request={request} voice={voiceOf(request)} {...found} version={version} mayWrite={act.may('plan.import')} fields={typed.fields} mistakes={typed.mistakes ?? []} changed={typed.changed ?? false} />,
  };
}

const numberIn = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : -1);
const versionOf = ({ link }: Found, request: Request): RegisteredVersion | undefined => link.versions.find(({ number }) => String(number) === request.params['nummer']);

export const frameworkStaffRoutes: readonly Route[] = [
  get('/plan/:reference/kaders', read, async (act, request) => {
    const chain = await planChain(act, request.params['reference'] ?? '');
    if (!chain) return { notFound: true };
    act.about('plan', chain.plan.head.reference);
    return { title: request.texts.planStory.frameworks.title, width: 'wide', page: <ChainPage request={request} voice={voiceOf(request)} chain={chain} mayWrite={act.may('plan.import')} /> };
  }),
  get('/plan/:reference/kaders/:code/nieuw', write, async (act, request) => {
    const found = await find(act, request);
    return found ? registerPage(act, request, found, { fields: { naam: found.link.versions.length === 0 ? found.link.framework.title.slice(0, 300) : '', vanaf: '', bron: '', anders: '' } }) : { notFound: true };
  }),
  post('/plan/:reference/kaders/:code/nieuw', write, async (act, request) => {
    const found = await find(act, request);
    if (!found) return { notFound: true };
    const form = await request.form();
    const fields = versionFrom(form);
    const said = readVersion(fields);
    if ('mistakes' in said) return registerPage(act, request, found, { fields, mistakes: said.mistakes });
    const { reference } = found.chain.plan.head;
    const number = await registerVersion(act, found.link.framework.code, said.words, numberIn(form.text('nieuwste')));
    return number === null ? registerPage(act, request, found, { fields, changed: true }) : { redirect: `/plan/${reference}/kaders/${found.link.framework.code}/${number}` };
  }),
  get('/plan/:reference/kaders/:code/:nummer', read, async (act, request) => {
    const found = await find(act, request);
    const version = found ? versionOf(found, request) : undefined;
    return found && version ? lookPage(act, request, found, version, { fields: { uitkomst: '', toelichting: '' } }) : { notFound: true };
  }),
  post('/plan/:reference/kaders/:code/:nummer', write, async (act, request) => {
    const found = await find(act, request);
    const version = found ? versionOf(found, request) : undefined;
    if (!found || !version) return { notFound: true };
    const form = await request.form();
    const fields = lookFrom(form);
    const said = readLook(fields);
    if ('mistakes' in said) return lookPage(act, request, found, version, { fields, mistakes: said.mistakes });
    const done = await sayLook(act, found.chain, found.link, version.number, said.words, numberIn(form.text('sinds')));
    return done ? { redirect: `/plan/${found.chain.plan.head.reference}/kaders?gelukt=vastgelegd` } : lookPage(act, request, found, version, { fields, changed: true });
  }),
];
