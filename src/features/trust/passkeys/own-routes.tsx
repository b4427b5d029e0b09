import type { Act } from '../../../platform/act.ts';
import type { Passkeys } from '../../../platform/passkeys.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import type { SessionCookie } from '../../../platform/session.ts';
import { ProveAgainPage } from '../sign-in/pages/step-up.tsx';
import { wayBack } from '../sign-in/rules.ts';
import { addKey, agreeRecovery, askRecovery, proveWithKey, refuseRecovery, removeKey } from './commands.ts';
import { labelIn } from './passkey-form.ts';
import { OwnKeysPage } from './pages/keys.tsx';
import { CodeTold, RecoveriesPage } from './pages/people.tsx';
import { ownKeys, recoveries } from './queries.ts';

const own = { may: 'profile.edit', purpose: 'own-profile' } as const;
const again = { may: 'profile.edit', purpose: 'sign-in' } as const;
const second = { may: 'people.second', purpose: 'people' } as const;
const uuid = /^[0-9a-f-]{36}$/;

/** The own keys, proving it again with one, and what takes two people when somebody lost theirs. */
export function ownKeyRoutes(passkeys: Passkeys, cookie: SessionCookie): Route[] {
  const ownPage = async (act: Act, request: Request, refused: 'last' | 'failed' | null): Promise<Result> => {
    const keys = await ownKeys(act);
    const { title } = request.texts.passkeys.own;
    return {
      status: refused ? 422 : 200, title: refused ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
      page: <OwnKeysPage
        request={request} keys={keys} refused={refused} done={refused ? null : request.query.get('gelukt')}
        question={await passkeys.askForNewKey(request.now, { kind: 'more', person: act.actor.id ?? '' }, act.actor.name, keys.map((key) => key.credentialId))}
      />,
    };
  };
  const askAgain = async (act: Act, request: Request, back: string, wrong: boolean): Promise<Result> => ({
    title: request.texts.stepUp.title, simple: true, status: wrong ? 403 : 200,
    page: <ProveAgainPage
      request={request} back={back} wrong={wrong} way="passkey"
      question={await passkeys.askForKey(request.now, { kind: 'again', person: act.actor.id ?? '' }, (await ownKeys(act)).map((key) => key.credentialId))}
    />,
  });
  const waiting = async (act: Act, request: Request, said: 'gone' | 'refused' | null): Promise<Result> => ({
    status: said === 'gone' ? 409 : 200, title: request.texts.passkeys.second.title, width: 'text', page: <RecoveriesPage request={request} waiting={await recoveries(act)} said={said} />,
  });

  return [
    get('/profiel/sleutels', own, (act, request) => ownPage(act, request, null)),
    post('/profiel/sleutels', { ...own, fresh: true }, async (act, request) => {
      const form = await request.form();
      const attempt = passkeys.attempt(request.now, form.text('poging'));
      const made = attempt && await addKey(act, passkeys, attempt, form.text('antwoord'), labelIn(form.text('sleutelnaam'), request.texts));
      return made ? { redirect: '/profiel/sleutels?gelukt=gemaakt' } : ownPage(act, request, 'failed');
    }),
    post('/profiel/sleutels/weg', { ...own, fresh: true }, async (act, request) => {
      const id = (await request.form()).text('sleutel');
      return uuid.test(id) && await removeKey(act, id) ? { redirect: '/profiel/sleutels?gelukt=weg' } : ownPage(act, request, 'last');
    }),

    get('/aanmelden/opnieuw', again, (act, request) => askAgain(act, request, wayBack(request.query.get('terug')), false)),
    post('/aanmelden/opnieuw', again, async (act, request) => {
      const form = await request.form();
      const back = wayBack(form.text('terug'));
      const attempt = passkeys.attempt(request.now, form.text('poging'));
      const next = attempt && request.session ? await proveWithKey(act, passkeys, attempt, form.text('antwoord'), request.session) : null;
      return next ? { redirect: back, cookie: cookie.set(next) } : askAgain(act, request, back, true);
    }),

    post('/mensen/sleutel-kwijt', { may: 'people.manage', purpose: 'people', fresh: true }, async (act, request) => {
      const id = (await request.form()).text('wie');
      return /^[A-Za-z0-9-]{1,64}$/.test(id) && await askRecovery(act, id) ? { redirect: '/mensen?gelukt=sleutel' } : { notFound: true };
    }),
    get('/mensen/herstel', second, (act, request) => waiting(act, request, null)),
    post('/mensen/herstel', { ...second, fresh: true }, async (act, request) => {
      const form = await request.form();
      const id = form.text('vraag');
      const asked = (await recoveries(act)).find((one) => one.id === id && one.mayAnswer);
      if (!asked) return waiting(act, request, 'gone');
      if (form.text('doe') !== 'akkoord') {
        await refuseRecovery(act, id);
        return waiting(act, request, 'refused');
      }
      const code = await agreeRecovery(act, id);
      return code ? { title: request.texts.passkeys.second.title, width: 'text', page: <CodeTold request={request} name={asked.name} code={code} back="/mensen/herstel" /> } : waiting(act, request, 'gone');
    }),
  ];
}
