/** What may point to the same person, place or thing in two signals. */
export const identifierKinds = ['phone', 'plate', 'address', 'kvk', 'vestiging', 'iban', 'email', 'url', 'handle', 'person'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

export function isIdentifierKind(text: string): text is IdentifierKind {
  return identifierKinds.some((kind) => kind === text);
}

/**
 * Counts up whenever the same written identifier would come to another key. Kept beside every key, because keys of two versions never meet:
 * after a change the written identifiers are normalised again.
 */
export const normVersion = 1;

/**
 * How much of an identifier a key holds. `full` is all of it. The others meet more: `house` without the addition, `street` without postcode and town,
 * `bare` without the country of a plate or the platform of a handle. The rest are the keys of a person.
 */
export const keyLevels = [
  'full', 'house', 'street', 'bare',
  'names-dob', 'name-dob', 'postcode-dob', 'names-postcode', 'surname-street', 'person-address', 'number-dob', 'document',
] as const;
export type KeyLevel = (typeof keyLevels)[number];

/** Two keys are the same identifier, seen at this level, when level and value are equal. Never stored as it is: only its blind form is. */
export interface MatchKey {
  readonly level: KeyLevel;
  readonly value: string;
}

/** An identifier in one spelling. */
export interface Identifier {
  readonly kind: IdentifierKind;
  /** In the way people write it: for the screen. */
  readonly shown: string;
  readonly keys: readonly MatchKey[];
}

/** What a key is before it is made blind: version, kind and level belong to it, so that a plate never meets a handle. */
export function keyText(kind: IdentifierKind, key: MatchKey): string {
  return `${normVersion}|${kind}|${key.level}|${key.value}`;
}
