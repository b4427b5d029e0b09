import { readFile, rename, writeFile } from 'node:fs/promises';
import { StartError } from './lib/errors.ts';
import { faultsIn, type Certificate, certificateFormat } from './lib/disclosure-control/certificates.ts';
import { FiguresProblem } from './lib/disclosure-control/problems.ts';
import { protectTwoWay, readOrder, type TwoWayResult } from './lib/disclosure-control/two-way-file.ts';
import { verifyTwoWay } from './lib/disclosure-control/two-way-verify.ts';
import type { Texts } from './texts/texts.ts';

/** `protect`: reads a table, writes it protected, or writes nothing and says why in one sentence. */
export async function protectFile(from: string, to: string, texts: Texts): Promise<readonly string[]> {
  const order = await readJson(from, texts);
  const result = await saying(texts, () => protectTwoWay(readOrder(order)));
  // Written beside and moved, so that a result is there whole or not at all.
  const draft = `${to}.part`;
  await writeFile(draft, `${JSON.stringify(result)}\n`).then(() => rename(draft, to)).catch(() => { throw new StartError(texts.cli.fileUnwritable(to)); });
  return [texts.figures.protectedAs(result.state, result.cost, result.lowerBound), texts.cli.written(to)];
}

/** `verify-figures`: adds the proofs up again. Knows both files with proofs: of a two-way table and of a publication. */
export async function verifyFile(from: string, tableFile: string | null, texts: Texts): Promise<readonly string[]> {
  const read = await readJson(from, texts);
  const isObject = typeof read === 'object' && read !== null;
  if (isObject && 'format' in read && read.format === certificateFormat) {
    const certificate = read as Certificate;
    const faults = await saying(texts, async () => whole(() => faultsIn(certificate)));
    if (faults.length > 0) throw new StartError([texts.figures.notVerified(faults.length), ...faults].join('\n'));
    return [texts.figures.verified(certificate.claims.length)];
  }
  const result = read as TwoWayResult;
  const original = tableFile ? (await readJson(tableFile, texts)) as { table: number[][] } : null;
  const faults = await saying(texts, async () => whole(() => verifyTwoWay(result, original ? original.table : null)));
  if (faults.length > 0) throw new StartError([texts.figures.notVerified(faults.length), ...faults.map(({ what, place }) => `${inWords(place, texts)}: ${texts.figures.faults[what]}`)].join('\n'));
  return [texts.figures.verified(result.certificates.length)];
}

async function readJson(file: string, texts: Texts): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => { throw new StartError(texts.cli.fileUnreadable(file)); });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new StartError(texts.figures.notJson(file));
  }
}

/** A file of another shape than a proof proves nothing. */
function whole<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw error instanceof TypeError ? new FiguresProblem('shape', 'certificates') : error;
  }
}

async function saying<T>(texts: Texts, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof FiguresProblem ? new StartError(texts.figures.problems[error.code](inWords(error.place, texts))) : error;
  }
}

/** A place in a two-way table, in the reader's language. */
function inWords(place: string, texts: Texts): string {
  return place.replace(/^row (\d+)(?:, column (\d+))?$/, (_, row: string, column: string | undefined) => texts.figures.place(row, column ?? null));
}
