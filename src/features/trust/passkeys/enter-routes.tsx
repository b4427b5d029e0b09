import { randomUUID } from 'node:crypto';
import { type Act, type ActSpec, auditRefusal, withAct } from '../../../platform/act.ts';
import type { MunicipalityCode } from '../../../platform/municipality.ts';
import { type PasskeyErrand, Passkeys } from '../../../platform/passkeys.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import type { SessionCookie } from '../../../platform/session.ts';
import type { SitePlatform } from '../../../platform/reader.ts';
import type { Entered } from '../access/commands.ts';
import { wayBack } from '../sign-in/rules.ts';
import { tryFirstCode } from '../sign-in/tries.ts';
import { enterWithKey, joinWithKey, tryInvitation } from './commands.ts';
import { labelIn, readName } from './passkey-form.ts';
import { CodePage, EnterPage, MakePage } from './pages/keys.tsx';

const nobody = { kind: 'anonymous', id: null, name: '', role: null } as const;

/** Coming in where no provider is set up: with a passkey, or with a code that leads to the first one. */
export function enterRoutes(platform: SitePlatform, passkeys: Passkeys, cookie: SessionCookie): Route[] {
  const spec = (municipality: MunicipalityCode, name: string): ActSpec => ({ name, actor: nobody, municipality, purpose: 'sign-in', origin: 'staff-site', permissions: ['people.join'] });
  const inAct = <T,>(request: Request, use: (act: Act) => Promise<T>): Promise<T> => withAct(platform, spec(request.municipality.code, `${request.method} ${request.path}`), use);
  const keptOut = (request: Request, why: string): Promise<void> => auditRefusal(platform, spec(request.municipality.code, `${request.method} ${request.path}`), { why });

  const enter = async (request: Request, wrong: 'wrong' | 'stale' | null, back: string): Promise<Result> => ({
    status: wrong ? 403 : 200, simple: true, title: wrong ? request.texts.ui.mistakes.prefix(request.texts.passkeys.enter.title) : request.texts.passkeys.enter.title,
    page: <EnterPage request={request} question={await passkeys.askForKey(request.now, { kind: 'enter' })} back={back} wrong={wrong} />,
  });
  const code = (request: Request, first: boolean, name: string, mistakes: { name?: string; code?: string }): Result => {
    const { title } = first ? request.texts.passkeys.first : request.texts.passkeys.code;
    const wrong = Boolean(mistakes.name ?? mistakes.code);
    return { status: wrong ? 422 : 200, simple: true, title: wrong ? request.texts.ui.mistakes.prefix(title) : title, page: <CodePage request={request} first={first} name={name} mistakes={mistakes} /> };
  };
  const make = async (request: Request, errand: PasskeyErrand & { readonly person: string }, name: string): Promise<Result> => ({
    simple: true, title: request.texts.passkeys.code.title, page: <MakePage request={request} question={await passkeys.askForNewKey(request.now, errand, name, [])} name={name} failed={false} />,
  });
  const cookiesOf = (entered: Entered): string[] => [cookie.set(entered.session), cookie.browser.set(entered.browser)];
  const isSetUp = (request: Request): boolean => request.municipality.code !== 'GM0000';

  return [
    get('/aanmelden', { still: 'asks for a passkey' }, (request) => enter(request, null, wayBack(request.query.get('terug')))),

    post('/aanmelden/sleutel', { still: 'the proof by a passkey opens an act of its own' }, async (request) => {
      const form = await request.form();
      const back = wayBack(form.text('terug'));
      const attempt = passkeys.attempt(request.now, form.text('poging'));
      if (!attempt) return enter(request, 'stale', back);
      const entered = isSetUp(request) ? await inAct(request, (act) => enterWithKey(act, passkeys, attempt, form.text('antwoord'), { browser: request.browser }, request.origin)) : null;
      if (entered) return { redirect: back, cookie: cookiesOf(entered) };
      if (isSetUp(request)) await keptOut(request, 'passkey');
      return enter(request, 'wrong', back);
    }),

    get('/aanmelden/eerste', { still: 'asks for the code of the first start' }, (request) => code(request, true, '', {})),
    post('/aanmelden/eerste', { still: 'the code of the first start opens an act of its own' }, async (request) => {
      const form = await request.form();
      const { name, mistake } = readName(form.text('naam'), request.texts);
      if (mistake) return code(request, true, form.text('naam'), { name: mistake });
      const kept = isSetUp(request) ? await inAct(request, (act) => tryFirstCode(act, form.text('code'), request.origin)) : 'wrong';
      if (typeof kept === 'string') {
        if (isSetUp(request)) await keptOut(request, kept === 'wrong' ? 'first code' : 'too many codes');
        return code(request, true, name, { code: kept === 'wrong' ? request.texts.passkeys.first.wrong : request.texts.access.tooMany });
      }
      return make(request, { kind: 'first', person: randomUUID(), name, code: Buffer.from(kept).toString('hex') }, name);
    }),

    get('/aanmelden/uitnodiging', { still: 'asks for the code that an administrator gave' }, (request) => code(request, false, '', {})),
    post('/aanmelden/uitnodiging', { still: 'the code of an invitation opens an act of its own' }, async (request) => {
      const form = await request.form();
      const invited = isSetUp(request) ? await inAct(request, (act) => tryInvitation(act, form.text('code'), request.origin)) : 'wrong';
      if (typeof invited === 'object') return make(request, { kind: 'invited', person: invited.person, invitation: invited.id }, invited.name);
      if (isSetUp(request)) await keptOut(request, invited === 'wrong' ? 'invitation' : 'too many codes');
      return code(request, false, '', { code: invited === 'wrong' ? request.texts.passkeys.code.wrong : request.texts.access.tooMany });
    }),

    post('/aanmelden/sleutel-maken', { still: 'the code that led here opens an act of its own' }, async (request) => {
      const form = await request.form();
      const attempt = passkeys.attempt(request.now, form.text('poging'));
      const entered = attempt && isSetUp(request) ? await inAct(request, (act) => joinWithKey(act, passkeys, attempt, form.text('antwoord'), labelIn(form.text('sleutelnaam'), request.texts), { browser: request.browser })) : null;
      if (entered) return { redirect: '/profiel/sleutels?gelukt=gemaakt', cookie: cookiesOf(entered) };
      if (isSetUp(request)) await keptOut(request, 'new passkey');
      return { status: 422, simple: true, title: request.texts.ui.mistakes.prefix(request.texts.passkeys.code.title), page: <MakePage request={request} question={null} name="" failed /> };
    }),
  ];
}
