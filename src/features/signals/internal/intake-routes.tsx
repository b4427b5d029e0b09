import { addWorkingDays } from '../../../lib/deadlines.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Page, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { languages } from '../../../texts/texts.ts';
import { OneTimeToken } from '../reporter/one-time.ts';
import { confirmReceipt, dropReceipt, openReceipt } from '../reporter/receipt-commands.ts';
import { fieldNames } from '../reporter/report-form.ts';
import { takeDownCall } from './commands.ts';
import { emptyIntake, type IntakeField, type IntakeFields, intakeFieldsFrom, type IntakeMistake, intakeMistakes } from './intake-form.ts';
import { CallFirst } from './pages/call-first.tsx';
import { IntakeDone, IntakeReceipt } from './pages/intake-receipt.tsx';
import { IntakeForm } from './pages/intake.tsx';
import { onward } from './rules-internal.ts';

function intakePage(request: Request, fields: IntakeFields, mistakes: readonly IntakeMistake[], called: boolean, extended: boolean): Page {
  const { intake } = request.texts.internal;
  const words: Readonly<Partial<Record<string, string>>> = intake.mistakes;
  const errors: Partial<Record<IntakeField, string>> = {};
  for (const { field, mistake } of mistakes) errors[field] = words[mistake] ?? request.texts.report.mistakes[mistake];
  const wrong = mistakes.length > 0;
  return {
    status: wrong ? 422 : 200, title: wrong ? request.texts.ui.mistakes.prefix(intake.title) : intake.title, width: 'text',
    page: <IntakeForm request={request} fields={fields} errors={errors} called={called} extended={extended} />,
  };
}

/** What was typed, as the fields of the form that sent it. */
function typedOf(fields: IntakeFields): [string, string][] {
  return [
    ...fieldNames.flatMap((name): [string, string][] => (name === 'niet' ? fields.report.niet.split(' ').filter(Boolean).map((value) => ['niet', value]) : [[name, fields.report[name]]])),
    ['taal', fields.taal], ['tolk', fields.tolk], ['notitie', fields.notitie],
  ];
}

async function takeCall(act: Act, request: Request): Promise<Result> {
  const form = await request.form();
  const fields = intakeFieldsFrom(form);
  const called = form.text('gebeld') === '112';
  if (form.text('stap') === 'verleng') return intakePage(request, fields, [], called, true);
  const mistakes = intakeMistakes(fields);
  switch (onward(form.text('stap'), mistakes.length, fields.report.nu_gevaar, called)) {
    case 'back': return intakePage(request, fields, [], true, false);
    case 'mend': return intakePage(request, fields, mistakes, called, false);
    case 'call-first': return {
      title: request.texts.internal.danger.title, width: 'text', page: <CallFirst request={request} action="/melden/telefoon" typed={typedOf(fields)} byTelephone />,
    };
    case 'send': {
      const language = languages.find(({ code }) => code === fields.taal)?.code ?? 'nl';
      const { token } = await takeDownCall(act, fields, language, request.municipality.terms);
      return { redirect: `/melden/telefoon/ontvangen/${token.text}` };
    }
  }
}

async function receiptPage(act: Act, request: Request, token: OneTimeToken | null, wrong: boolean): Promise<Page> {
  const words = request.texts.internal.receipt;
  const code = token ? await openReceipt(act, token) : null;
  if (!token || !code) return { status: 410, title: words.goneTitle, width: 'text', page: <IntakeDone request={request} kept={false} /> };
  const lookOn = addWorkingDays(dutchDate(act.now), request.municipality.terms.feedback);
  return {
    status: wrong ? 422 : 200, title: wrong ? request.texts.ui.mistakes.prefix(words.title) : words.title, width: 'text',
    page: <IntakeReceipt request={request} code={code} token={token.text} lookOn={lookOn} wrong={wrong} />,
  };
}

async function codeGiven(act: Act, request: Request): Promise<Result> {
  const token = OneTimeToken.read(request.params['token'] ?? '');
  const form = await request.form();
  const none = form.text('doe') === 'geen';
  const outcome = !token ? 'gone' : none ? (await dropReceipt(act, token), 'kept') : await confirmReceipt(act, token, form.text('laatste'));
  if (outcome !== 'kept') return receiptPage(act, request, token, outcome === 'wrong');
  return { title: request.texts.internal.receipt.doneTitle, width: 'text', page: <IntakeDone request={request} kept /> };
}

export const intakeRoutes: readonly Route[] = [
  get('/melden/telefoon', { may: 'signals.report', purpose: 'reporting' }, async (_act, request) => intakePage(request, emptyIntake, [], false, false)),
  post('/melden/telefoon', { may: 'signals.report', purpose: 'reporting' }, takeCall),
  get('/melden/telefoon/ontvangen/:token', { may: 'signals.report', purpose: 'reporting' }, (act, request) => receiptPage(act, request, OneTimeToken.read(request.params['token'] ?? ''), false)),
  post('/melden/telefoon/ontvangen/:token', { may: 'signals.report', purpose: 'reporting' }, codeGiven),
];
