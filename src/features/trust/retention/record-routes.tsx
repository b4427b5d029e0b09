import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { readRetention, type RetentionMistake, RetentionPage, type TypedRetention, typedRetention } from '../../signals/offers.ts';
import { recordName } from './pages/parts.tsx';
import { changeKept } from './record-commands.ts';
import { datedRecord, isRecordClass } from './record-queries.ts';

const read = { may: 'retention.approve', purpose: 'oversight' } as const;
const write = { may: 'retention.approve', purpose: 'maintenance' } as const;
const at = '/vertrouwen/bewaren/stuk/:soort/:ref';

type Found = NonNullable<Awaited<ReturnType<typeof datedRecord>>>;

async function found(act: Act, request: Request): Promise<Found | null> {
  const name = request.params['soort'] ?? '';
  if (!isRecordClass(name)) return null;
  act.about('retention-record', name);
  return datedRecord(act, name, request.params['ref'] ?? '');
}

const addressOf = (record: Found): string => `/vertrouwen/bewaren/stuk/${record.class}/${encodeURIComponent(record.number)}`;

function page(request: Request, record: Found, typed: TypedRetention | null, mistakes: readonly RetentionMistake[]): Result {
  const texts = request.texts.retention.records;
  // Whose name it is stands on the page and in no title.
  const title = texts.title(request.texts.retention.classes[record.class]);
  const asked = typed ?? (request.query.get('doe') === 'stop' ? { kind: 'held' as const, until: '', reason: '' } : null);
  return {
    status: mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: (
      <RetentionPage
        request={request} kept={{ until: record.keepUntil, rule: record.class, held: record.held, changes: record.changes }} at={addressOf(record)} title={title} about={recordName(request, record)} lead={texts.lead}
        typed={asked} mistakes={mistakes} done={request.query.get('gelukt') === 'bewaren'} back={{ href: '/vertrouwen/bewaren', text: request.texts.retention.list.back }}
      />
    ),
  };
}

/** How long one record beside the signals is kept, longer with a reason, and a hold. */
export const recordRoutes: readonly Route[] = [
  get(at, read, async (act, request) => {
    const record = await found(act, request);
    return record ? page(request, record, null, []) : { notFound: true };
  }),
  post(at, write, async (act, request) => {
    const record = await found(act, request);
    if (!record) return { notFound: true };
    const typed = typedRetention(await request.form());
    // Nobody holds twice: whoever comes second sees what the first did.
    if (!typed || (typed.kind !== 'extended' && (typed.kind === 'held') === record.held)) return { redirect: addressOf(record) };
    const checked = readRetention(typed, record.keepUntil, dutchDate(act.now));
    if (checked.mistakes.length > 0) return page(request, record, typed, checked.mistakes);
    await changeKept(act, record.class, record.number, { kind: typed.kind, until: checked.until, reason: typed.reason });
    return { redirect: `${addressOf(record)}?gelukt=bewaren` };
  }),
];
