import type { Texts } from '../../../texts/texts.ts';

/** A name that a person goes by; what nobody can see is left out. */
export function readName(typed: string, texts: Texts): { readonly name: string; readonly mistake: string | null } {
  const name = typed.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return { name, mistake: name === '' ? texts.passkeys.first.nameMissing : name.length > 120 ? texts.passkeys.first.nameLong : null };
}

/** What somebody calls a key; a key needs a name more than its maker does, so an empty one is given the usual. */
export function labelIn(typed: string, texts: Texts): string {
  return typed.replace(/[\p{Cc}\p{Cf}]/gu, '').trim().slice(0, 60) || texts.passkeys.make.usual;
}
