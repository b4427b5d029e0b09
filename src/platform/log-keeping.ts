import { type Kysely, sql } from 'kysely';
import { sameHash } from '../lib/merkle.ts';
import { publicPartOf } from '../lib/signed-note.ts';
import type { Ground } from './act.ts';
import type { Faces } from './faces.ts';
import { failure, log } from './log.ts';
import { type Checked, checkLog, type Damage } from './log-check.ts';
import { LogDamaged, sealer, sealLog } from './log-sealing.ts';
import { lastSeal, sealState } from './log-reading.ts';
import type { MunicipalityCode } from './municipality.ts';
import type { Vault } from './vault.ts';

/** Milliseconds between two rounds: what waits is sealed well within a minute. */
const every = 20_000;
/** Hours after which the worker checks a whole log again. */
const checkedAgain = 24;

/** Whether every public key belongs to a private part that was sealed here. Who can only write in the database cannot make such a pair. For the worker's role. */
export async function provenKeys(db: Kysely<object>, vault: Vault): Promise<Damage | null> {
  const rows = (await sql<{ public_key: Uint8Array; private_sealed: Uint8Array }>`select public_key, private_sealed from audit.seal_key`.execute(db)).rows;
  const wrong = rows.some((row) => {
    try {
      return !sameHash(publicPartOf(vault.openLogKey(row.private_sealed)), row.public_key);
    } catch {
      return true;
    }
  });
  return wrong ? { kind: 'key-changed', seal: null, position: null, entry: null, until: null } : null;
}

export async function recordCheck(db: Kysely<object>, checked: Checked, at: Temporal.Instant): Promise<void> {
  const { damage } = checked;
  await sql`insert into audit.seal_check (municipality_id, checked_at, size, damage, seal_no, position, entry_id)
    values (${checked.municipality}, ${at}, ${checked.size}, ${damage?.kind ?? null}, ${damage?.seal ?? null}, ${damage?.position ?? null}, ${damage?.entry ?? null})`.execute(db);
}

/** Seals what waits, and once a day checks the whole. Repeated without harm, by as many workers as there are. */
export async function keepLog(ground: Ground, municipality: MunicipalityCode): Promise<void> {
  const turn = <T>(use: (db: Kysely<object>) => Promise<T>): Promise<T> => ground.database.as(sealer(municipality), use);
  await sealLog(ground, municipality).catch((error: unknown) => {
    if (!(error instanceof LogDamaged)) throw error;
    log.error({ municipality, error: error.message }, 'the log was changed from outside; nothing is sealed until somebody has looked (baken verify-log)');
  });
  const now = ground.clock.now();
  const due = await turn(async (db) => {
    const { check } = await sealState(db, municipality);
    return await lastSeal(db, municipality) !== null && (!check || Temporal.Instant.compare(check.at.add({ hours: checkedAgain }), now) <= 0);
  });
  if (!due) return;
  const wrongKey = await turn(async (db) => provenKeys(db, await ground.keys.vault(db, municipality)));
  const checked = await checkLog(turn, municipality);
  const whole = { ...checked, damage: checked.damage ?? wrongKey };
  await turn((db) => recordCheck(db, whole, now));
  if (whole.damage) log.error({ municipality, damage: whole.damage }, 'the log is damaged (baken verify-log)');
}

/** Keeps the logs of all municipalities sealed. The first round begins at once. @returns how to stop it */
export function startSealing(installation: Ground & { readonly faces: Faces }): () => Promise<void> {
  const round = async (): Promise<void> => {
    for (const face of await installation.faces.all()) await keepLog(installation, face.code);
  };
  const safely = (): Promise<void> => round().catch((error: unknown) => log.error(failure(error), 'the log could not be sealed in this round'));
  let running = safely();
  const timer = setInterval(() => { running = running.then(safely); }, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    // What was written since the last round is sealed before the program is gone.
    await (running = running.then(safely));
  };
}
