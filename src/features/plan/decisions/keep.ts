import { createHash } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import { writePlanFile } from '../plan-file.ts';
import type { PlanFile } from '../plan-file-schema.ts';
import { publicPart } from './public-part.ts';
import { own } from './tables.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());

/** Keeps a version as it was adopted: the file, and the file that everybody may read, each with its SHA-256. Whoever keeps the same version again changes nothing. */
export async function keepAdopted(act: Act, plan: PlanFile, version: number): Promise<void> {
  const file = new TextEncoder().encode(writePlanFile(plan));
  const publicFile = new TextEncoder().encode(writePlanFile(publicPart(plan)));
  await own(act.db).insertInto('plan.adopted').values({
    municipality_id: act.municipality, plan_ref: plan.reference, version, file, file_sha256: sha256(file), public_file: publicFile, public_sha256: sha256(publicFile), kept_at: act.now,
  }).onConflict((on) => on.columns(['municipality_id', 'plan_ref', 'version']).doNothing()).execute();
}
