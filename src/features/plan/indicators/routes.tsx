import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { askToRead, sayReading } from './commands.ts';
import { IndicatorsPage } from './pages/all.tsx';
import { IndicatorPage, type IndicatorPageProps } from './pages/one.tsx';
import { type IndicatorFile, indicatorsOf, type Published, withPublished } from './queries.ts';
import { emptyReading, readingFrom, readReading } from './reading-form.ts';
import type { RegisterName } from './register-names.ts';
import { daysOf, lastOver, overlaps, type Period, periodOf } from './rules-periods.ts';

const mostPeriods = 5;

/** The periods that somebody may give a reading of: the newest that is over first, then the one that runs, then earlier ones; as far as the plan runs in them. */
export function periodsFor({ indicator }: Pick<IndicatorFile, 'indicator'>, today: Temporal.PlainDate): Period[] {
  const over: Period[] = [];
  for (let day = today; over.length < mostPeriods; day = daysOf(over.at(-1) ?? '').from) over.push(lastOver(indicator.every, day));
  const [newest, ...earlier] = over;
  return [...(newest ? [newest] : []), periodOf(indicator.every, today), ...earlier].filter((period) => overlaps(period, indicator.planDays));
}

/** `known` are the registers of this installation, `published` what everybody knows of them; both handed in from above. */
export function indicatorRoutes(known: ReadonlySet<RegisterName>, published: Published): readonly Route[] {
  const find = async (act: Act, request: Request): Promise<IndicatorFile | undefined> => {
    const file = (await indicatorsOf(act, request.params['reference'] ?? ''))?.files.find(({ indicator }) => indicator.code === request.params['code']);
    return file && (await withPublished(act, [file], published, request.language))[0];
  };

  const page = (act: Act, request: Request, file: IndicatorFile, typed: Partial<Pick<IndicatorPageProps, 'fields' | 'mistakes' | 'changed'>> = {}): Result => {
    const { mistakes = [], changed = false } = typed;
    const periods = periodsFor(file, dutchDate(act.now));
    const fields = typed.fields ?? { ...emptyReading, periode: file.asked ?? periods[0] ?? '' };
    const title = request.texts.indicators.link;
    act.about('plan', file.indicator.plan);
    return {
      status: changed ? 409 : mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
      page: <IndicatorPage request={request} file={file} known={known} seesCounts={act.may('signals.list')} mayWrite={act.may('plan.progress')} periods={periods} fields={fields} mistakes={mistakes} changed={changed} />,
    };
  };

  return [
    get('/plan/:reference/indicatoren', { may: 'plan.read', purpose: 'plan' }, async (act, request) => {
      const found = await indicatorsOf(act, request.params['reference'] ?? '');
      if (!found) return { notFound: true };
      act.about('plan', found.plan.head.reference);
      return { title: request.texts.indicators.title, width: 'wide', page: <IndicatorsPage request={request} found={{ ...found, files: await withPublished(act, found.files, published, request.language) }} known={known} mayRead={act.may('plan.rounds')} /> };
    }),
    post('/plan/:reference/indicatoren', { may: 'plan.rounds', purpose: 'plan' }, async (act, request) => {
      const found = await indicatorsOf(act, request.params['reference'] ?? '');
      if (!found) return { notFound: true };
      await askToRead(act, found.plan.head.reference);
      return { redirect: `/plan/${found.plan.head.reference}/indicatoren?gelukt=gevraagd` };
    }),
    get('/plan/:reference/indicatoren/:code', { may: 'plan.read', purpose: 'plan' }, async (act, request) => {
      const file = await find(act, request);
      return file ? page(act, request, file) : { notFound: true };
    }),
    post('/plan/:reference/indicatoren/:code', { may: 'plan.progress', purpose: 'plan' }, async (act, request) => {
      const file = await find(act, request);
      if (!file || file.indicator.register) return { notFound: true };
      const form = await request.form();
      const fields = readingFrom(form);
      const read = readReading(fields, file.indicator.unit, periodsFor(file, dutchDate(act.now)));
      if ('mistakes' in read) return page(act, request, file, { fields, mistakes: read.mistakes });
      const from = /^\d{1,15}$/.test(form.text('sinds')) ? Number(form.text('sinds')) : -1;
      if (!await sayReading(act, file, from, read.reading)) return page(act, request, (await find(act, request)) ?? file, { fields, changed: true });
      return { redirect: `/plan/${file.indicator.plan}/indicatoren/${file.indicator.code}?gelukt=bewaard` };
    }),
  ];
}
