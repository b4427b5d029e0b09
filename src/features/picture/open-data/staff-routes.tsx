import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { recordTerms } from './commands.ts';
import { TermsPage } from './pages/terms.tsx';
import { termsDecisions } from './queries.ts';
import { noTerms, readTerms, type TypedTerms, typedTerms } from './terms-form.ts';

/** Under which licence the open data may be used, and whom to ask. */
export const openDataStaffRoutes: readonly Route[] = [
  get('/beeld/open-data', { may: 'figures.make', purpose: 'picture' }, (act, request) => page(act, request, noTerms, [])),
  post('/beeld/open-data', { may: 'figures.rules', purpose: 'picture' }, async (act, request) => {
    const typed = typedTerms(await request.form());
    const said = readTerms(typed, dutchDate(act.now));
    if ('mistakes' in said) return page(act, request, typed, said.mistakes);
    await recordTerms(act, said.terms);
    return { redirect: '/beeld/open-data?vastgelegd' };
  }),
];

async function page(act: Act, request: Request, fields: TypedTerms, mistakes: Parameters<typeof TermsPage>[0]['mistakes']): Promise<Result> {
  const { title } = request.texts.openData.terms;
  return {
    status: mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <TermsPage request={request} decisions={await termsDecisions(act)} mayRecord={act.may('figures.rules')} fields={fields} mistakes={mistakes} />,
  };
}
