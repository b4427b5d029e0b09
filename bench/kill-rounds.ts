import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { importPlanText } from '../src/features/plan/cli.ts';
import { projectRoot } from '../src/lib/project-root.ts';
import { withAct } from '../src/platform/act.ts';
import { addMunicipality, openInstallation } from '../src/platform/installation.ts';
import { type Acknowledged, actsKept, planReference, problemsIn, randomFrom, town } from './kill-checks.ts';

export interface KillOptions {
  readonly environment: Readonly<Record<string, string>>;
  /** A folder for the list of what was acknowledged. */
  readonly folder: string;
  readonly rounds: number;
  readonly seed: number;
  /** Acts at the same moment. */
  readonly lanes: number;
  readonly say: (line: string) => void;
}

export interface Killed {
  readonly rounds: number;
  readonly acknowledged: number;
  /** Times that the log was sealed; a seal is no act and leaves no line. */
  readonly seals: number;
  /** Acts that the log holds, those included whose acknowledgement was still on its way. */
  readonly kept: number;
  /** Rounds that ended while the program started, and in the middle of sealing. */
  readonly atStart: number;
  readonly whileSealing: number;
  readonly problems: readonly string[];
}

/** Kills the program of `mixed-acts.ts` again and again over one installation, and lets each next one look for what the one before acknowledged. */
export async function killRounds(options: KillOptions): Promise<Killed> {
  const { environment, folder, rounds, seed, lanes, say } = options;
  await furnish(environment);
  const draw = randomFrom(seed);
  const list = join(folder, 'acknowledged.jsonl');
  let waiting: readonly Acknowledged[] = [];
  let [acknowledged, seals, atStart, whileSealing] = [0, 0, 0, 0];
  const problems: string[] = [];
  for (let round = 1; round <= rounds && problems.length === 0; round += 1) {
    await writeFile(list, waiting.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const when = draw();
    const moment = when < 0.1 ? { start: draw() * 3000 } : when < 0.3 ? { sealing: draw() * 8 } : { acts: draw() * 400 };
    const seen = await oneRound(environment, [list, String(seed * 1000 + round), String(lanes)], moment);
    if (seen.ended !== 'SIGKILL') problems.push(`round ${round}: the program ended by itself (${seen.ended}): ${seen.said}`);
    problems.push(...seen.problems.map((one) => `round ${round} (seed ${seed}): ${one}`));
    if (seen.found.length === 0) atStart += 1;
    if (seen.inSealing) whileSealing += 1;
    waiting = [...(seen.checked ? [] : waiting), ...seen.found];
    const sealed = seen.found.filter(({ kind }) => kind === 'seal').length;
    acknowledged += seen.found.length - sealed;
    seals += sealed;
    say(`round ${round} of ${rounds}: ${seen.found.length} acts acknowledged`);
  }
  const installation = await openInstallation(readConfig(environment));
  try {
    problems.push(...await problemsIn(installation, waiting));
    const kept = await actsKept(installation);
    if (kept < acknowledged) problems.push(`${acknowledged} acts were acknowledged and ${kept} kept`);
    return { rounds, acknowledged, seals, kept, atStart, whileSealing, problems };
  } finally {
    await installation.close();
  }
}

/** Once: a municipality with its people and the plan of the examples. */
async function furnish(environment: Readonly<Record<string, string>>): Promise<void> {
  const installation = await openInstallation(readConfig(environment));
  try {
    const person = (id: string, role: 'focal-officer' | 'policy-adviser') => ({ id, name: `Bloemendaal ${role}`, role, demoName: null });
    if (!await installation.faces.byCode(town)) await addMunicipality(installation, { code: town, name: 'Bloemendaal', region: null, demo: true, people: [person('p01', 'focal-officer'), person('p06', 'policy-adviser')] });
    const plan = await readFile(join(projectRoot(), 'seed', `${planReference}.plan.yaml`), 'utf8');
    await withAct(installation, { name: 'import-plan', actor: { kind: 'command', id: null, name: '', role: null }, municipality: town, purpose: 'plan', origin: 'command', permissions: ['plan.import', 'plan.read'] }, (act) => importPlanText(act, plan, 'nl'));
  } finally {
    await installation.close();
  }
}

/** Milliseconds after the start, after the first acknowledged act, or after the first seal was begun. */
type Moment = { readonly start: number } | { readonly acts: number } | { readonly sealing: number };

interface Round { readonly found: readonly Acknowledged[]; readonly checked: boolean; readonly problems: readonly string[]; readonly inSealing: boolean; readonly ended: string; readonly said: string }

async function oneRound(environment: Readonly<Record<string, string>>, args: readonly string[], moment: Moment): Promise<Round> {
  const child = spawn(process.execPath, ['--enable-source-maps', '--disable-warning=ExperimentalWarning', join(projectRoot(), 'dist', 'bench', 'mixed-acts.js'), ...args], {
    cwd: projectRoot(), env: { PATH: process.env['PATH'] ?? '', ...environment }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const die = (): void => { child.kill('SIGKILL'); };
  let [out, err, set] = ['', '', false];
  const killIn = (milliseconds: number): void => {
    if (set) return;
    set = true;
    setTimeout(die, milliseconds);
  };
  if ('start' in moment) killIn(moment.start);
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString();
    if ('acts' in moment && out.includes('{"kind":')) killIn(moment.acts);
    if ('sealing' in moment && /"kind":[\s\S]*"sealing"/.test(out)) killIn(moment.sealing);
  });
  child.stderr.on('data', (piece: Buffer) => { err += piece.toString(); });
  const ended = await new Promise<string>((resolve) => { child.on('close', (code, signal) => resolve(signal ?? String(code))); });
  // The last line may be cut in the middle: then nobody read it.
  const lines = out.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Partial<Acknowledged> & { checked?: number; problems?: string[]; sealing?: boolean });
  const checked = lines.find((line) => line.checked !== undefined);
  const seals = lines.filter((line) => line.sealing).length - lines.filter((line) => line.kind === 'seal').length;
  return { found: lines.filter((line): line is Acknowledged => line.kind !== undefined), checked: checked !== undefined, problems: checked?.problems ?? [], inSealing: seals > 0, ended, said: err };
}
