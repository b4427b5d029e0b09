import { type ActSpec, auditRefusal, type Ground } from './act.ts';
import { countVisit } from './rate.ts';

/**
 * Leaves a line in the log about a form that another site sent: the first of an hour, the tenth, the hundredth and so on, each with how many there were. So an attack shows, and cannot fill the log.
 */
export async function noteOtherSiteForm(ground: Ground, spec: ActSpec): Promise<void> {
  const setting = { role: spec.origin === 'public-site' ? 'baken_public' : 'baken_staff', municipality: spec.municipality, actor: '', permissions: [] } as const;
  const times = await ground.database.as(setting, (db) => countVisit({ db, municipality: spec.municipality, now: ground.clock.now() }, 'other-site', new TextEncoder().encode(spec.origin)));
  if (/^10*$/.test(String(times))) await auditRefusal(ground, spec, { why: 'another site', times: String(times) });
}
