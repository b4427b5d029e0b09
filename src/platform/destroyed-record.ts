import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../config.ts';

/** The file that says which dossiers were destroyed, so that an older backup does not bring them back: one line a key, the municipality and the SHA-256 of the key's random number. */
const name = 'destroyed-dossiers.txt';
const line = /^(GM\d{4}) ([0-9a-f]{64})$/;

/** Beside the key, and in the folder of backups. */
export function recordPlaces(config: Pick<Config, 'keyFile' | 'backup'>): readonly string[] {
  return [join(dirname(config.keyFile), name), ...(config.backup.dir ? [join(config.backup.dir, name)] : [])];
}

/** Where a record may lie when a backup is put back: also beside the backup itself. */
export function placesFor(config: Pick<Config, 'keyFile' | 'backup'>, backup: string): readonly string[] {
  return [...new Set([...recordPlaces(config), join(dirname(backup), name)])];
}

/** Every line of every record that is there; null when there is none. A line that is none is passed over: what it would have said is in the other records. */
export async function readRecord(places: readonly string[]): Promise<ReadonlySet<string> | null> {
  const texts = (await Promise.all(places.map((place) => readFile(place, 'utf8').catch(() => null)))).filter((text) => text !== null);
  return texts.length === 0 ? null : new Set(texts.flatMap((text) => text.split('\n').filter((one) => line.test(one))));
}

/** Adds lines to every record. What stands in one stays: after a restore the database may know less than the file. */
export async function keepRecord(places: readonly string[], lines: readonly string[]): Promise<void> {
  for (const place of places) {
    const known = await readRecord([place]);
    const all = new Set([...known ?? [], ...lines]);
    if (known && all.size === known.size) continue;
    await mkdir(dirname(place), { recursive: true });
    await writeWhole(place, [...all].sort().map((one) => `${one}\n`).join(''));
  }
}

/** The hashes of one municipality, hexadecimal. */
export function hashesOf(record: ReadonlySet<string>, municipality: string): string[] {
  return [...record].flatMap((one) => (one.startsWith(`${municipality} `) ? [one.slice(municipality.length + 1)] : []));
}

/** The old file stands until the new one is on the disk. */
async function writeWhole(place: string, text: string): Promise<void> {
  const next = `${place}.${process.pid}.part`;
  const file = await open(next, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(next, place);
}
