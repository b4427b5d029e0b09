import { inspect } from 'node:util';

/** What node:test tells of a test that ended; only what is counted here. */
export interface Ended {
  readonly name: string;
  readonly nesting: number;
  readonly skip?: string | boolean | undefined;
  readonly todo?: string | boolean | undefined;
  readonly details: { readonly type?: string | undefined };
}

interface Failure { readonly file: string; readonly name: string; readonly error: unknown }

interface FileState {
  passed: number;
  failed: number;
  skipped: number;
  /** Children that ended, by nesting, waiting for their parent. */
  readonly children: number[];
  /** What the file wrote on stderr; shown only when something failed. */
  heard: string;
  readonly since: number;
}

/** Counts leaf tests only: a group is no test, however deep it nests. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;
  readonly #failures: Failure[] = [];
  readonly #files = new Map<string, FileState>();
  readonly #running = new Set<string>();
  readonly #write: (line: string) => void;
  readonly #paint: (kind: 'bad' | 'quiet', text: string) => string;
  #saidAt = performance.now();

  constructor(write: (line: string) => void, paint: (kind: 'bad' | 'quiet', text: string) => string = (_, text) => text) {
    this.#write = write;
    this.#paint = paint;
  }

  say(line: string): void {
    this.#saidAt = performance.now();
    this.#write(line);
  }

  began(file: string): void {
    // A group that a helper opens is reported under the helper's name.
    if (!file.endsWith('.test')) return;
    this.#state(file);
    this.#running.add(file);
  }

  heard(file: string, message: string): void {
    const state = this.#state(file);
    state.heard = (state.heard + message).slice(-4000);
  }

  /** A file that could not be read, ended badly or holds no test at all: node:test reports it under its own name. */
  fileItselfEnded(file: string, event: Ended, error: unknown): void {
    this.#running.delete(file);
    if (failureType(error) !== 'subtestsFailed') this.#count(file, { ...event, name: 'the file itself' }, error ?? new Error('No test stands in this file.'));
  }

  ended(file: string, event: Ended, error: unknown): void {
    const { children } = this.#state(file);
    const isGroup = (children[event.nesting + 1] ?? 0) > 0 || event.details.type === 'suite';
    children[event.nesting + 1] = 0;
    children[event.nesting] = (children[event.nesting] ?? 0) + 1;
    // A group that failed because a test in it did has been counted there; one whose own hook failed has not.
    if (isGroup && (error === null || failureType(error) === 'subtestsFailed')) return;
    this.#count(file, event, error);
  }

  #count(file: string, event: Ended, error: unknown): void {
    const state = this.#state(file);
    if (error !== null) {
      this.failed += 1;
      state.failed += 1;
      this.#failures.push({ file, name: event.name, error });
      this.say(this.#paint('bad', `  FAILED  ${file}: ${event.name}`));
    } else if (event.skip !== undefined || event.todo !== undefined) {
      this.skipped += 1;
      state.skipped += 1;
    } else {
      this.passed += 1;
      state.passed += 1;
    }
  }

  fileEnded(file: string, milliseconds: number): void {
    const state = this.#state(file);
    this.#running.delete(file);
    const counts = [`${state.passed} passed`, ...(state.failed ? [`${state.failed} failed`] : []), ...(state.skipped ? [`${state.skipped} skipped`] : [])].join(', ');
    const line = `${file}  ${counts}  ${(milliseconds / 1000).toFixed(1)} s`;
    this.say(state.failed ? this.#paint('bad', line) : line);
  }

  /** Called every two seconds: says what is going on when nothing else has. */
  stillBusy(): void {
    if (performance.now() - this.#saidAt < 1900 || this.#running.size === 0) return;
    const busy = [...this.#running].map((file) => `${file} (${Math.round((performance.now() - this.#state(file).since) / 1000)} s)`);
    this.say(this.#paint('quiet', `  … ${busy.join(', ')}`));
  }

  sayFailures(): void {
    for (const { file, name, error } of this.#failures) {
      // What was called off because its group failed says nothing more; the group does.
      if (failureType(error) === 'cancelledByParent') continue;
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      this.say(`\n${this.#paint('bad', `FAILED  ${file}\n        ${name}`)}\n${inspect(cause, { depth: 4, maxStringLength: 4000 })}`);
    }
    for (const [file, state] of this.#files) if (state.failed && state.heard) this.say(`\n${file} wrote:\n${state.heard}`);
    if (this.#failures.length) this.say('');
  }

  lastLine(): string {
    return `${this.passed} passed, ${this.failed} failed${this.skipped ? `, ${this.skipped} skipped` : ''}`;
  }

  #state(file: string): FileState {
    let state = this.#files.get(file);
    if (!state) this.#files.set(file, state = { passed: 0, failed: 0, skipped: 0, children: [], heard: '', since: performance.now() });
    return state;
  }
}

function failureType(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'failureType' in error ? error.failureType : undefined;
}
