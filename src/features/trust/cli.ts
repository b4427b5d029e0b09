import type { Act } from '../../platform/act.ts';
import type { Installation } from '../../platform/installation.ts';
import { type Checked, checkLog } from '../../platform/log-check.ts';
import { provenKeys, recordCheck } from '../../platform/log-keeping.ts';
import { logName, type KeptRoot, readKeptRoot } from '../../platform/log-seal.ts';
import type { MunicipalityCode } from '../../platform/municipality.ts';
import type { Texts } from '../../texts/texts.ts';
import { sentenceOf } from './sealed/damage-words.ts';

export interface VerifyLogAsked {
  /** The number of the line to prove. */
  readonly entry: string | null;
  /** What `--root` held: the content of the file, or the value itself. */
  readonly root: string | null;
  readonly only: string | null;
  readonly json: boolean;
}

export type VerifyLogOutcome = { readonly usage: string } | { readonly lines: readonly string[]; readonly damage: string | null };

type AsCommand = <T>(municipality: MunicipalityCode, use: (act: Act) => Promise<T>) => Promise<T>;

/** `baken verify-log`: the whole log of every municipality, or of one. The check is an act too, and leaves its line. */
export async function verifyLog(installation: Installation, as: AsCommand, asked: VerifyLogAsked, texts: Texts): Promise<VerifyLogOutcome> {
  const words = texts.sealedLog.cli;
  const kept = asked.root === null ? null : readKeptRoot(asked.root);
  if (asked.root !== null && !kept) return { usage: words.rootUnreadable };
  const all = (await installation.faces.all()).filter((face) => asked.only === null || face.code === asked.only);
  if (all.length === 0) return { usage: words.municipalityUnknown };
  if (kept && kept.log === null && all.length > 1) return { usage: words.whichMunicipality };
  if (kept?.log && !all.some((face) => logName(face.code) === kept.log)) return { lines: [], damage: words.rootOfAnother(kept.log) };
  const found: Checked[] = [];
  for (const { code } of all) found.push(await checkOne(installation, as, code, kept, asked.entry));
  const broken = found.find((one) => one.damage !== null);
  const proof = found.find((one) => one.proof !== null)?.proof ?? null;
  const unproven = asked.entry !== null && !proof && !broken ? words.entryUnknown(asked.entry) : null;
  const lines = asked.json
    ? [JSON.stringify({ sound: !broken, logs: found.map(asJson), ...(asked.entry === null ? {} : { proof }) }, null, 2)]
    : [...found.map((one) => (one.damage ? words.damaged(one.municipality) : words.sound(one.municipality, one.size, one.seals, one.waiting))), ...(proof ? [words.proof, JSON.stringify(proof, null, 2)] : [])];
  return { lines, damage: broken?.damage ? `${broken.municipality}: ${sentenceOf(broken.damage, texts)}` : unproven };
}

async function checkOne(installation: Installation, as: AsCommand, municipality: MunicipalityCode, kept: KeptRoot | null, entry: string | null): Promise<Checked> {
  const wrongKey = await installation.database.as({ role: 'baken_worker', municipality, actor: '', permissions: [] }, async (db) => provenKeys(db, await installation.keys.vault(db, municipality)));
  return as(municipality, async (act) => {
    const checked = await checkLog((use) => use(act.db), municipality, { kept, entry });
    const whole = wrongKey && !checked.damage ? { ...checked, damage: wrongKey, proof: null } : checked;
    act.about('log', municipality);
    act.note({ lines: whole.size, damage: whole.damage?.kind ?? 'none' });
    await recordCheck(act.db, whole, act.now);
    return whole;
  });
}

function asJson({ municipality, size, seals, seal, waiting, damage }: Checked): unknown {
  return { municipality, size, seals, waiting, root: seal ? Buffer.from(seal.root).toString('hex') : null, sealedAt: seal?.at.toString() ?? null, damage };
}
