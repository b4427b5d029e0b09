import { type Damage, type DamageKind, damageKinds } from '../../../platform/log-check.ts';
import type { Texts } from '../../../texts/texts.ts';

type Where = Partial<Damage> & Pick<Damage, 'kind'>;

/** What is wrong first, in one sentence for whoever has to act on it. */
export function sentenceOf(damage: Where, texts: Texts): string {
  const { position, seal, until } = damage;
  return texts.sealedLog.damage[damage.kind]({ line: position ?? 0, entry: damage.entry ?? '?', seal: seal ?? 0, until: until ?? 0 });
}

export function isDamageKind(text: string): text is DamageKind {
  return damageKinds.some((kind) => kind === text);
}
