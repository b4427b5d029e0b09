import type { AddressFields } from '../../../lib/identifiers/address.ts';
import { type Identifier, type IdentifierKind, keyText, type MatchKey } from '../../../lib/identifiers/kinds.ts';
import type { PersonFields } from '../../../lib/identifiers/person.ts';
import type { Vault } from '../../../platform/vault.ts';

/** What is kept sealed of an identifier: enough to show it, and to make its keys again when the normaliser changes. */
export interface MentionContent {
  readonly shown: string;
  /** As it was typed or stands in the story; empty when it was typed in several fields. */
  readonly written: string;
  readonly address?: AddressFields;
  readonly person?: PersonFields;
}

/** An identifier with what was written, on its way to be kept. */
export interface NewMention {
  readonly identifier: Identifier;
  readonly written: string;
  readonly address?: AddressFields;
  readonly person?: PersonFields;
}

export function contentOf({ identifier, written, address, person }: NewMention): string {
  return JSON.stringify({ shown: identifier.shown, written, ...(address ? { address } : {}), ...(person ? { person } : {}) } satisfies MentionContent);
}

export function readContent(text: string): MentionContent {
  return JSON.parse(text) as MentionContent;
}

/** Where a mention's words live in the vault. */
export function mentionPlace(mentionId: number): string {
  return `signals.mention.written.${mentionId}`;
}

export function connectionPlace(connectionId: number, of: 'reason' | 'undone'): string {
  return `signals.connection.${of}.${connectionId}`;
}

/** 128 bits of a keyed fingerprint: enough that two values never meet by accident, and without the key nobody can try values out. */
export function blindOf(vault: Vault, kind: IdentifierKind, key: MatchKey): Uint8Array {
  return vault.index(kind, keyText(kind, key)).subarray(0, 16);
}
