import { Refusal } from '../lib/errors.ts';

/** How long a body may take; a slow one must not hold a place for ever, and a telephone on a bad line must not be cut off. */
export interface Pace {
  /** Milliseconds in which at least `least` bytes must come, unless the body ends. */
  readonly idle: number;
  readonly least: number;
  /** Milliseconds for the whole body, without the time that we made it wait ourselves. */
  readonly whole: number;
}

/** A line of 9,000 bits a second is fast enough; five files of ten megabytes may take ten minutes. */
export const patience: Pace = { idle: 60_000, least: 64 * 1024, whole: 600_000 };

/** The part of `requestTimeout` of Node's server: longer than a body may take here, so that the sender gets our page and no bare 408. */
export const longestRequest = 2 * patience.whole;

/**
 * The pieces of a body as they come. While the reader is busy with a piece no more is taken in, and that time counts for nobody.
 * @throws Refusal `form-slow`, or `form-unreadable` when the line breaks
 */
export async function* piecesOf(body: ReadableStream<Uint8Array> | null, pace: Pace = patience): AsyncGenerator<Uint8Array, void> {
  if (!body) return;
  const reader = body.getReader();
  let [waited, inWindow, got] = [0, 0, 0];
  for (;;) {
    const asked = performance.now();
    // Not cancelled when it is too slow: that would break the line over which the answer has to go.
    const { done, value } = await within(reader.read().catch(() => { throw new Refusal('form-unreadable'); }), Math.min(pace.idle - inWindow, pace.whole - waited));
    if (done) return;
    const took = performance.now() - asked;
    [waited, inWindow, got] = [waited + took, inWindow + took, got + value.byteLength];
    if (got >= pace.least) [inWindow, got] = [0, 0];
    if (value.byteLength > 0) yield value;
  }
}

function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new Refusal('form-slow')), Math.max(0, milliseconds)); });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
