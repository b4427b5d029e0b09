import type { IdentifierKind, KeyLevel } from '../../../lib/identifiers/kinds.ts';
import { personGrade } from '../../../lib/identifiers/person.ts';

/** How much two signals agree on one identifier. `probable` and `possible` are said of persons only; nothing is certain before somebody looked. */
export type MatchGrade = 'same' | 'partly' | 'probable' | 'possible';

/** One key that two signals share: of an identifier of this signal (`mention`) and of another signal's (`otherMention`). */
export interface SharedKey {
  readonly mention: number;
  readonly kind: IdentifierKind;
  readonly level: KeyLevel;
  readonly degree: number;
  readonly other: string;
  readonly otherMention: number;
}

/** Why another signal is shown: this identifier of ours stands in it too. */
export interface Why {
  readonly mention: number;
  readonly otherMention: number;
  readonly kind: IdentifierKind;
  readonly grade: MatchGrade;
  readonly levels: readonly KeyLevel[];
}

/** Levels that meet more than the same thing: the same building, the same street and number, a plate without its country. */
const partial: readonly KeyLevel[] = ['house', 'street', 'bare'];

export function gradeOf(kind: IdentifierKind, levels: readonly KeyLevel[]): MatchGrade {
  if (kind === 'person') return personGrade(levels);
  return levels.every((level) => partial.includes(level)) ? 'partly' : 'same';
}

const order: readonly MatchGrade[] = ['same', 'probable', 'partly', 'possible'];

export function byGrade(one: MatchGrade, other: MatchGrade): number {
  return order.indexOf(one) - order.indexOf(other);
}

/** Per signal the reasons, strongest first. One identifier of ours gives one reason a signal: the best of what it shares there. */
export function whysBySignal(shared: readonly SharedKey[]): ReadonlyMap<string, readonly Why[]> {
  const result = new Map<string, Why[]>();
  for (const [pair, keys] of Map.groupBy(shared, (key) => `${key.other} ${key.mention} ${key.otherMention}`)) {
    const [first] = keys;
    if (!first) continue;
    const levels = keys.map((key) => key.level);
    const why: Why = { mention: first.mention, otherMention: first.otherMention, kind: first.kind, levels, grade: gradeOf(first.kind, levels) };
    const other = pair.slice(0, pair.indexOf(' '));
    const whys = result.get(other) ?? [];
    const known = whys.findIndex((one) => one.mention === why.mention);
    if (known === -1) whys.push(why);
    else if (byGrade(why.grade, whys[known]?.grade ?? 'possible') < 0) whys[known] = why;
    result.set(other, whys.sort((one, two) => byGrade(one.grade, two.grade)));
  }
  return result;
}
