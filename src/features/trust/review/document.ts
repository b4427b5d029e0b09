import { type Block, type DocumentContent, paragraph } from '../../../platform/documents/content.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { isRole, type Permission, roles } from '../../../platform/permissions.ts';
import { day } from '../../../texts/dates.ts';
import { nl } from '../../../texts/nl.ts';
import type { Judged, Outcome } from './commands.ts';
import { ownRights } from './rights.ts';
import type { Scope } from './rules.ts';

interface Facts {
  readonly id: number; readonly scope: Scope; /** 'YYYY-MM-DD' */ readonly date: string; readonly municipality: string; readonly by: string; readonly judged: readonly Judged[]; readonly outcomes: ReadonlyMap<string, Outcome>;
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });

/** The review as it is kept: in Dutch, the language of the municipality's records. */
export function reviewContent({ id, scope, date, municipality, by, judged, outcomes }: Facts): DocumentContent {
  const { document: words, judgements, permissions, scopes } = nl.review;
  const roleName = (role: string): string => (isRole(role) ? nl.trust.roles[role] : role);
  const labels: Readonly<Record<Permission, string>> = permissions;
  const on = (at: Temporal.Instant | null): string => (at ? day(dutchDate(at), 'nl') : words.unknown);
  const held = roles.filter((role) => judged.some((one) => one.holder.role === role));
  return {
    language: 'nl', title: words.title(id), subject: words.subject(municipality), organisation: `Gemeente ${municipality}`, date, reference: `HR-${id}`, to: [],
    facts: [{ label: words.date, value: day(date, 'nl') }, { label: words.scope, value: scopes[scope] }, { label: words.people, value: String(judged.length) }], pageWords: words.pageWords,
    blocks: [
      paragraph(words.intro(by)), paragraph(words.norm),
      heading(words.who),
      {
        kind: 'table', caption: words.who, columns: [{ label: words.name }, { label: words.role }, { label: words.since }, { label: words.signedIn }, { label: words.used }],
        rows: judged.map(({ holder }) => [holder.name, roleName(holder.role), holder.by ? words.sinceBy(on(holder.since), holder.by) : on(holder.since), on(holder.signedIn), holder.stale ? words.stale : words.inUse(on(holder.lastUse))]),
      },
      heading(words.decided),
      {
        kind: 'table', caption: words.decided, columns: [{ label: words.name }, { label: words.judgement }, { label: words.word }, { label: words.outcome }],
        rows: judged.map(({ holder, judgement, newRole, word }) => [holder.name, newRole ? words.changeTo(roleName(newRole)) : judgements[judgement], word === '' ? '–' : word, words.outcomes[outcomes.get(holder.id) ?? 'none']]),
      },
      heading(words.rights), paragraph(words.rightsIntro),
      ...held.flatMap((role): Block[] => [
        { kind: 'heading', level: 3, text: roleName(role) },
        ownRights(role).length === 0 ? paragraph(words.onlyCommon) : { kind: 'list', items: ownRights(role).map((permission) => [{ text: labels[permission] }]) },
      ]),
      { kind: 'signatures', body: `Gemeente ${municipality}`, people: [{ role: nl.trust.roles.administrator, name: by }, { role: nl.trust.roles['privacy-officer'] }] },
    ],
  };
}
