/**
 * Something the person can mend: a wrong value, a step out of order, a right that is missing.
 * `key` names a message of the text catalogues, `params` fill it; no sentence is written here.
 */
export class Refusal extends Error {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(key: string, params: Readonly<Record<string, string | number>> = {}) {
    super(key);
    this.name = 'Refusal';
    this.key = key;
    this.params = params;
  }
}

/** Something this installation cannot start or go on with; its message is one sentence for the person at the console. */
export class StartError extends Error {}
