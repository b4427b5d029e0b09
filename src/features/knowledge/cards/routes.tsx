import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { type ExploitationForm, formBySlug } from '../catalogue/forms.ts';
import { inLanguage } from '../catalogue/language.ts';
import { type ProfessionCard, professionBySlug } from '../catalogue/profession-cards.ts';
import { textsOf } from '../own-texts/queries.ts';
import { formsOn } from '../queries.ts';
import { CardListPage } from './pages/list.tsx';
import { ProfessionCardPage } from './pages/card.tsx';
import { WalletPage } from './pages/wallet.tsx';

const reading = { may: 'knowledge.read', purpose: 'knowledge' } as const;

async function cardPage(act: Act, request: Request, card: ProfessionCard, form: ExploitationForm | null): Promise<Result> {
  const { language, texts } = request;
  const name = inLanguage(card.name, language);
  const forms = await formsOn(act.db, dutchDate(act.now));
  if (form && !forms.some((one) => one.code === form.code)) return { notFound: true };
  return {
    title: form ? texts.cards.cardOf(name, inLanguage(form.name, language)) : texts.knowledge.cards.cardTitle(name),
    page: <ProfessionCardPage card={card} form={form} forms={forms} own={await textsOf(act, language)} today={dutchDate(act.now)} mayReport={act.may('signals.report')} mayEdit={act.may('knowledge.edit')} request={request} />,
  };
}

export const cardRoutes: readonly Route[] = [
  get('/kennis/kaarten', reading, async (act, request) => {
    const forms = await formsOn(act.db, dutchDate(act.now));
    const [profession, form] = [professionBySlug(request.query.get('beroep') ?? ''), forms.find((one) => one.slug === request.query.get('vorm'))];
    // Without script a choice of two comes in as one question, and leads to its own address.
    if (profession) return { redirect: `/kennis/kaarten/${profession.slug}${form ? `/${form.slug}` : ''}` };
    return { title: request.texts.knowledge.cards.title, page: <CardListPage forms={forms} own={await textsOf(act, request.language)} reader={request} /> };
  }),
  get('/kennis/kaarten/:beroep', reading, async (act, request) => {
    const card = professionBySlug(request.params['beroep'] ?? '');
    return card ? cardPage(act, request, card, null) : { notFound: true };
  }),
  get('/kennis/kaarten/:beroep/:vorm', reading, async (act, request) => {
    const card = professionBySlug(request.params['beroep'] ?? '');
    const form = formBySlug(request.params['vorm'] ?? '');
    return card && form ? cardPage(act, request, card, form) : { notFound: true };
  }),
  get('/kennis/routekaart', reading, async (act, request) => ({
    title: request.texts.cards.wallet.title,
    page: <WalletPage own={await textsOf(act, request.language)} today={dutchDate(act.now)} request={request} />,
  })),
];
