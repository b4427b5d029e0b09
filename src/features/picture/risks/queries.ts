import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { Dossier } from '../../../platform/vault.ts';
import { type FormCode, isFormCode, isSectorCode, type SectorCode, sectorsSeenFrom } from '../../knowledge/offers.ts';
import { type Nearness, nearest } from '../rules-risk.ts';
import { type Attention, attentionOf, type Exposure, isConfidential, type Judgement, type PlaceKind, refreshed, suggestionFor, type TieKind } from './rules.ts';
import { contentPlace, type ContentOf, type DescriptionWords } from './rules-content.ts';
import type { RiskState } from './states.ts';
import { own } from './tables.ts';

export interface Said { readonly revision: number; readonly by: string; readonly at: Temporal.Instant }

export interface Description extends Said {
  readonly sector: SectorCode; readonly forms: readonly FormCode[]; readonly placeKind: PlaceKind; readonly area: string; readonly street: string;
  readonly exposure: Exposure; readonly exposureWords: string; readonly objectRevision: number | null;
  /** Null when there is none, and for who may not read it. */
  readonly object: string | null;
}

export interface Judged extends Said {
  readonly kind: 'judged' | 'closed' | 'reopened'; readonly judgement: Judgement | null; readonly suggested: Judgement | null; readonly nextLook: string | null; readonly reason: string;
}

export interface Tie extends Said {
  readonly kind: TieKind; readonly sources: readonly string[]; readonly plan: string | null; readonly measure: string | null; readonly signal: string | null; readonly on: string | null; readonly words: string;
  /** Null when there is nothing confidential, and for who may not read it. */
  readonly confidential: string | null;
  readonly off: boolean;
  readonly steps: readonly (Said & { readonly step: 'off' | 'back' })[];
}

export interface RiskFile {
  readonly number: number; readonly state: RiskState; readonly revision: number; readonly madeAt: Temporal.Instant;
  /** The newest. */
  readonly description: Description;
  /** Newest first. */
  readonly descriptions: readonly Description[];
  readonly judgements: readonly Judged[];
  /** The judgement that counts; null as long as nobody judged it. */
  readonly judged: (Judged & { readonly judgement: Judgement }) | null;
  /** The day somebody looks again; a risk that was reopened has one of its own. */
  readonly nextLook: string | null;
  /** What the documented sources for this sector and these forms suggest, and how near they are. */
  readonly suggested: Judgement | null;
  readonly reach: Nearness | null;
  /** In the order in which they were added; those taken off too. */
  readonly ties: readonly Tie[];
  readonly attention: Attention;
}

/** How near the nearest documented ground for a sector and some forms is, seen from a municipality. */
export function nearestFor(municipality: string, sector: SectorCode, forms: readonly FormCode[]): Nearness | null {
  const grounds = sectorsSeenFrom(municipality).find(({ code }) => code === sector)?.grounds ?? [];
  return nearest(grounds.filter((ground) => ground.forms.some((form) => forms.includes(form))));
}

/** All risks with all that was said of them, the newest risk first; words that the reader may not see are left out by the database. */
export async function riskFiles(act: Act, only?: number): Promise<readonly RiskFile[]> {
  const db = own(act.db);
  const heads = await (only === undefined ? db.selectFrom('picture.risk') : db.selectFrom('picture.risk').where('risk_no', '=', only)).selectAll().where('municipality_id', '=', act.municipality).orderBy('risk_no', 'desc').execute();
  if (heads.length === 0) return [];
  const numbers = heads.map((head) => head.risk_no);
  const descriptions = Map.groupBy(await db.selectFrom('picture.risk_description').selectAll().where('risk_no', 'in', numbers).orderBy('revision', 'desc').execute(), (row) => row.risk_no);
  const judgements = Map.groupBy(await db.selectFrom('picture.risk_judgement').selectAll().where('risk_no', 'in', numbers).orderBy('revision', 'desc').execute(), (row) => row.risk_no);
  const ties = Map.groupBy(await db.selectFrom('picture.risk_tie').selectAll().where('risk_no', 'in', numbers).orderBy('revision').execute(), (row) => row.risk_no);
  const steps = Map.groupBy(await db.selectFrom('picture.risk_tie_step').selectAll().where('risk_no', 'in', numbers).orderBy('revision').execute(), (row) => `${row.risk_no} ${row.tie_revision}`);
  const confidential = new Map((await db.selectFrom('picture.risk_confidential').selectAll().where('risk_no', 'in', numbers).execute()).map((row) => [`${row.risk_no} ${row.revision}`, row.words_sealed]));
  // Both come only to who may read signals. Words about a place are nobody's data; these may be.
  act.concerns('signal', [...ties.values()].flat().flatMap((tie) => (tie.signal_number ? [tie.signal_number] : [])));
  act.concerns('risk-words', [...new Set([...confidential.keys()].map((key) => `R-${key.split(' ')[0] ?? ''}`))]);
  const people = new Map((await db.selectFrom('platform.person').select(['person_id', 'name']).execute()).map((one) => [one.person_id, one.name]));
  const dossiers = await act.vault.dossiers(heads.map((head) => head.dossier_id));
  const today = dutchDate(act.now).toString();
  const said = (row: { readonly revision: number; readonly said_by: string; readonly said_at: Temporal.Instant }): Said => ({ revision: row.revision, by: people.get(row.said_by) ?? '–', at: row.said_at });

  return heads.flatMap((head): RiskFile[] => {
    const open = opener(dossiers.get(head.dossier_id));
    const secret = (revision: number | null): string | null => (revision === null ? null : open('risk_confidential', revision, confidential.get(`${head.risk_no} ${revision}`) ?? null));
    const described = (descriptions.get(head.risk_no) ?? []).flatMap((row): Description[] => {
      const words = wordsFrom(open('risk_description', row.revision, row.words_sealed));
      if (!isSectorCode(row.sector_code)) return [];
      return [{
        ...said(row), sector: row.sector_code, forms: row.forms.split(',').filter(isFormCode), placeKind: row.place_kind, area: words.area, street: words.street, exposure: row.exposure,
        exposureWords: words.exposure, objectRevision: row.object_revision, object: secret(row.object_revision),
      }];
    });
    const [description] = described;
    if (!description) return [];
    const judged = (judgements.get(head.risk_no) ?? []).map((row): Judged => ({
      ...said(row), kind: row.kind, judgement: row.judgement, suggested: row.suggested, nextLook: row.next_look, reason: open('risk_judgement', row.revision, row.reason_sealed) ?? '',
    }));
    const hanging = (ties.get(head.risk_no) ?? []).map((row): Tie => {
      const own = steps.get(`${head.risk_no} ${row.revision}`) ?? [];
      return {
        ...said(row), kind: row.kind, sources: row.source_keys?.split(',') ?? [], plan: row.plan_ref, measure: row.measure_code, signal: row.signal_number, on: row.dated_on, words: open('risk_tie', row.revision, row.words_sealed) ?? '',
        confidential: isConfidential(row.kind) || row.kind === 'check' ? secret(row.revision) : null, off: own.at(-1)?.step === 'off', steps: own.map((step) => ({ ...said(step), step: step.step })),
      };
    });
    const newest = judged.find((one): one is Judged & { judgement: Judgement } => one.judgement !== null) ?? null;
    const nextLook = judged.find((one) => one.kind !== 'closed')?.nextLook ?? null;
    const reach = nearestFor(act.municipality, description.sector, description.forms);
    return [{
      number: head.risk_no, state: head.state, revision: head.revision, madeAt: head.made_at, description, descriptions: described, judgements: judged, judged: newest, nextLook, reach, suggested: suggestionFor(reach), ties: hanging,
      attention: attentionOf({ state: head.state, judged: newest !== null, nextLook, measures: hanging.filter((tie) => tie.kind === 'measure' && !tie.off).length }, today),
    }];
  });
}

/** One risk; undefined when there is none of that number. The act's audit line says so. */
export async function riskFile(act: Act, number: number): Promise<RiskFile | undefined> {
  const [file] = await riskFiles(act, number);
  if (file) act.about('risk', String(number));
  return file;
}

function opener(dossier: Dossier | undefined): (of: ContentOf, revision: number, sealed: Uint8Array | null) => string | null {
  return (of, revision, sealed) => (sealed && dossier ? dossier.openText(contentPlace(of, revision), sealed) : null);
}

function wordsFrom(opened: string | null): DescriptionWords {
  const nothing = { area: '', street: '', exposure: '' };
  return opened === null ? nothing : { ...nothing, ...JSON.parse(opened) as Partial<DescriptionWords> };
}

/** How many open risks ask for a look: never judged, or their day has come. No word is opened for it. */
export async function risksToLookAt(act: Act): Promise<number> {
  const heads = await own(act.db).selectFrom('picture.risk').select('risk_no').where('municipality_id', '=', act.municipality).where('state', '=', 'open').execute();
  const said = Map.groupBy(await own(act.db).selectFrom('picture.risk_judgement').select(['risk_no', 'judgement', 'next_look']).where('kind', '<>', 'closed').orderBy('revision', 'desc').execute(), (row) => row.risk_no);
  const today = dutchDate(act.now).toString();
  return heads.filter(({ risk_no }) => {
    const rows = said.get(risk_no) ?? [];
    const attention = attentionOf({ state: 'open', judged: rows.some((row) => row.judgement !== null), nextLook: rows[0]?.next_look ?? null, measures: 1 }, today);
    return attention === 'due' || attention === 'unjudged';
  }).length;
}

/** Whether the picture was refreshed in a span of days, for the plan's indicator; null when there was no risk. Runs with the worker's small rights: days only. */
export async function pictureRefreshed(act: Act, span: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }): Promise<boolean | null> {
  const heads = await own(act.db).selectFrom('picture.risk').select(['risk_no', 'made_at']).where('municipality_id', '=', act.municipality).execute();
  const said = Map.groupBy(await own(act.db).selectFrom('picture.risk_judgement').select(['risk_no', 'kind', 'said_at']).where('municipality_id', '=', act.municipality).orderBy('revision').execute(), (row) => row.risk_no);
  const on = (at: Temporal.Instant): string => dutchDate(at).toString();
  return refreshed(heads.map((head) => ({ made: on(head.made_at), said: (said.get(head.risk_no) ?? []).map(({ kind, said_at }) => ({ kind, on: on(said_at) })) })), { from: span.from.toString(), to: span.to.toString() });
}
