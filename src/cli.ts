import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { archiveToFile, letterToFile, reportToFile, verifyDocument } from './features/accountability/cli.ts';
import { verifyLog } from './features/trust/cli.ts';
import { offerFirstCode } from './features/trust/offers.ts';
import { exportPlanText, importPlanText, planMunicipality } from './features/plan/cli.ts';
import { importAreas, layerOption } from './features/picture/map/cli.ts';
import { figuresToFile } from './features/picture/release/cli.ts';
import { scanCommand } from './file-worker.ts';
import { protectFile, verifyFile } from './figures-cli.ts';
import { backupCommand, restoreCommand, rotateKeysCommand } from './keeping-cli.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { knownName } from './lib/municipality-names.ts';
import { Refusal, StartError } from './lib/errors.ts';
import { type Act, withAct } from './platform/act.ts';
import { addMunicipality, type Installation } from './platform/installation.ts';
import { isMunicipalityCode, type MunicipalityCode } from './platform/municipality.ts';
import type { Permission, Purpose } from './platform/permissions.ts';
import { openWhole } from './restoring.ts';
import { retentionCommand } from './retention-worker.ts';
import { textsIn, type Texts } from './texts/texts.ts';

/** A command that was typed wrongly: the usage follows, exit code 2. */
class UsageError extends Error {}

interface Call {
  readonly args: readonly string[];
  readonly installation: Installation;
  readonly texts: Texts;
  option(name: string): string | null;
}

type Command = (call: Call) => Promise<readonly string[]>;

/** Commands that touch files only, or open the installation in a way of their own. */
const fileCommands = { 'protect': protectCommand, 'verify-figures': verifyCommand, 'backup': keeping(backupCommand), 'restore': keeping(restoreCommand), 'rotate-keys': keeping(rotateKeysCommand) } as const;

const commands: Readonly<Record<Exclude<keyof Texts['cli']['commands'], keyof typeof fileCommands>, Command>> = {
  'migrate': async ({ installation, texts }) => [...installation.notices, texts.cli.migrated],
  'import-plan': importPlanCommand,
  'export-plan': exportPlanCommand,
  'letter': letterCommand,
  'report': reportCommand,
  'archive': archiveCommand,
  'verify-document': verifyDocumentCommand,
  'figures': figuresCommand,
  'import-areas': importAreasCommand,
  'verify-log': verifyLogCommand,
  'sign-in-code': signInCodeCommand,
  'retention': ({ installation, texts, option }) => {
    const [look, run] = [option('--dry-run') !== null, option('--run') !== null];
    if (look === run) throw new UsageError(texts.cli.missing(texts.retention.cli.which));
    return retentionCommand(installation, texts, run, option('--municipality'));
  },
  'scan': ({ installation, texts, option }) => scanCommand(installation, texts, option('--found') !== null, option('--municipality')),
};

async function importPlanCommand({ args, installation, texts }: Call): Promise<readonly string[]> {
  const [file] = args;
  if (!file) throw new UsageError(texts.cli.missing('FILE.yaml'));
  const text = await readFile(file, 'utf8').catch(() => { throw new StartError(texts.cli.fileUnreadable(file)); });
  const code = planMunicipality(text, installation.config.language);
  const lines: string[] = [];
  if (code && isMunicipalityCode(code)) {
    const known = await installation.faces.all();
    if (known.length === 0) {
      const name = knownName(code);
      await addMunicipality(installation, { code, name, region: null, demo: installation.config.demo, people: [] });
      lines.push(texts.cli.municipalityAdded(name));
    }
  }
  const municipality = code && isMunicipalityCode(code) ? code : (await installation.faces.all())[0]?.code;
  // Without any municipality there is no act; the plan's own check says what the file lacks.
  if (!municipality) throw new StartError(texts.cli.noMunicipality);
  const outcome = await asCommand(installation, municipality, 'import-plan', 'plan', ['plan.import', 'plan.read'], (act) => importPlanText(act, text, installation.config.language));
  return [...lines, ...outcome.lines];
}

async function exportPlanCommand({ args, installation, texts, option }: Call): Promise<readonly string[]> {
  const [file] = args;
  if (!file) throw new UsageError(texts.cli.missing('FILE.yaml'));
  const reference = option('--plan');
  const found: string[] = [];
  for (const face of await installation.faces.all()) {
    const text = await asCommand(installation, face.code, 'export-plan', 'plan', ['plan.read'], (act) => exportPlanText(act, reference));
    if (text !== null) found.push(text);
  }
  const [text] = found;
  if (text === undefined) throw new StartError(reference ? texts.cli.planUnknown(reference) : texts.cli.planWhich);
  if (found.length > 1) throw new StartError(texts.cli.planWhich);
  await write(file, text, texts);
  return [texts.cli.written(file)];
}

async function letterCommand({ installation, texts, option }: Call): Promise<readonly string[]> {
  const reference = option('--plan');
  const file = option('--out');
  if (!reference) throw new UsageError(texts.cli.missing('--plan'));
  if (!file) throw new UsageError(texts.cli.missing('--out'));
  const extension = extname(file).slice(1).toLowerCase();
  if (extension !== 'pdf' && extension !== 'docx' && extension !== 'odt') throw new UsageError(texts.cli.badExtension(file));
  for (const face of await installation.faces.all()) {
    const bytes = await asCommand(installation, face.code, 'letter', 'accountability', ['plan.read', 'letters.read', 'picture.read', 'knowledge.read'], (act) => letterToFile(act, face, reference, extension));
    if (!bytes) continue;
    await write(file, bytes, texts);
    return [texts.cli.written(file)];
  }
  throw new StartError(texts.cli.planUnknown(reference));
}

async function reportCommand({ installation, texts, option }: Call): Promise<readonly string[]> {
  const [period, file] = [option('--period'), option('--out')];
  if (!period || !file) throw new UsageError(texts.cli.missing(period ? '--out' : '--period'));
  if (!/^\d{4}$/.test(period)) throw new UsageError(texts.account.cli.badPeriod);
  const extension = extname(file).slice(1).toLowerCase();
  if (extension !== 'pdf' && extension !== 'docx' && extension !== 'odt') throw new UsageError(texts.cli.badExtension(file));
  const only = option('--municipality');
  for (const face of (await installation.faces.all()).filter(({ code }) => only === null || code === only)) {
    const bytes = await asCommand(installation, face.code, 'report', 'accountability', ['plan.read', 'letters.read', 'picture.read', 'knowledge.read'], (act) => reportToFile(act, face, period, extension));
    if (!bytes) continue;
    await write(file, bytes, texts);
    return [texts.cli.written(file)];
  }
  throw new StartError(texts.account.cli.noPlan);
}

async function archiveCommand({ args, installation, texts, option }: Call): Promise<readonly string[]> {
  const [reference] = args;
  const file = option('--out');
  if (!reference || !file) throw new UsageError(texts.cli.missing(reference ? '--out' : 'B-2026-0001'));
  const only = option('--municipality');
  for (const face of (await installation.faces.all()).filter(({ code }) => only === null || code === only)) {
    const bytes = await asCommand(installation, face.code, 'archive', 'accountability', ['letters.read'], (act) => archiveToFile(act, face, reference, installation.config.publicUrl));
    if (!bytes) continue;
    await write(file, bytes, texts);
    return [texts.cli.written(file)];
  }
  throw new StartError(texts.archive.cli.unknown(reference));
}

async function verifyDocumentCommand({ args, installation, texts, option }: Call): Promise<readonly string[]> {
  const [reference] = args;
  if (!reference) throw new UsageError(texts.cli.missing('B-2026-0001'));
  const words = texts.account.cli;
  const only = option('--municipality');
  for (const face of (await installation.faces.all()).filter(({ code }) => only === null || code === only)) {
    const verified = await asCommand(installation, face.code, 'verify-document', 'oversight', ['letters.read', 'audit.read'], (act) => verifyDocument(act, reference));
    if (!verified) continue;
    const { checksum, checks, files } = verified;
    const lines = [
      ...(checksum === null ? [words.noRecord] : [words.checksum(checksum)]), ...files.map(({ kind, sha256 }) => words.file(kind.toUpperCase(), sha256)), ...checks.map(({ name, holds }) => words.check(words.names[name], holds)),
    ];
    if (checks.every(({ holds }) => holds)) return [...lines, words.verified(reference)];
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    throw new StartError(words.notVerified(reference));
  }
  throw new StartError(words.unknown(reference));
}

async function figuresCommand({ installation, texts, option }: Call): Promise<readonly string[]> {
  const [period, file] = [option('--period'), option('--out')];
  if (!period || !file) throw new UsageError(texts.cli.missing(period ? '--out' : '--period'));
  if (!/^\d{4}$/.test(period)) throw new UsageError(texts.figuresRelease.cli.badPeriod);
  const extension = extname(file).slice(1).toLowerCase();
  if (extension !== 'csv' && extension !== 'json') throw new UsageError(texts.figuresRelease.cli.badExtension(file));
  const only = option('--municipality');
  for (const face of (await installation.faces.all()).filter(({ code }) => only === null || code === only)) {
    const text = await asCommand(installation, face.code, 'figures', 'accountability', ['picture.read'], (act) => figuresToFile(act, face.name, period, extension, textsIn('nl'), installation.config.publicUrl ?? ''));
    if (text === null) continue;
    await write(file, text, texts);
    return [texts.cli.written(file)];
  }
  throw new StartError(texts.figuresRelease.cli.noPeriod(period));
}

async function importAreasCommand({ args, installation, texts, option }: Call): Promise<readonly string[]> {
  const [file] = args;
  if (!file) throw new UsageError(texts.cli.missing('FILE.geojson'));
  layerOption(option('--layer'), texts);
  const bytes = await readFile(file).catch(() => { throw new StartError(texts.cli.fileUnreadable(file)); });
  const only = option('--municipality');
  const faces = (await installation.faces.all()).filter(({ code }) => only === null || code === only);
  const [face] = faces;
  if (!face || faces.length > 1) throw new StartError(texts.maps.cli.which);
  return asCommand(installation, face.code, 'import-areas', 'settings', ['areas.import'], (act) => importAreas(act, bytes, { layer: option('--layer'), code: option('--code'), name: option('--name'), source: option('--source') }, texts));
}

/** Whoever runs the server can make somebody administrator again when every administrator lost every key. It leaves a line in the log. */
async function signInCodeCommand({ installation, texts, option }: Call): Promise<readonly string[]> {
  if (installation.provider) throw new StartError(texts.passkeys.cli.provider);
  if (installation.config.demo) throw new StartError(texts.passkeys.cli.demo);
  const only = option('--municipality');
  const face = (await installation.faces.all()).find(({ code }) => only === null || code === only);
  if (!face) throw new StartError(texts.cli.noMunicipality);
  await asCommand(installation, face.code, 'sign-in-code', 'people', ['people.join'], (act) => { act.about('person', 'administrator'); return Promise.resolve(); });
  return [texts.passkeys.cli.offered(face.name, await offerFirstCode(installation.database, face.code, installation.clock.now(), true) ?? '')];
}

async function verifyLogCommand({ installation, texts, option }: Call): Promise<readonly string[]> {
  const entry = option('--entry');
  if (entry !== null && !/^\d{1,18}$/.test(entry)) throw new UsageError(texts.cli.missing('--entry'));
  const root = option('--root');
  const outcome = await verifyLog(installation, (municipality, use) => asCommand(installation, municipality, 'verify-log', 'oversight', ['audit.read'], use), {
    entry, root: root === null ? null : await readFile(root, 'utf8').catch(() => root), only: option('--municipality'), json: option('--json') !== null,
  }, texts);
  if ('usage' in outcome) throw new UsageError(outcome.usage);
  if (outcome.damage === null) return outcome.lines;
  process.stdout.write(outcome.lines.map((line) => `${line}\n`).join(''));
  throw new StartError(outcome.damage);
}

type FileCall = Omit<Call, 'installation'> & { readonly config: Config };

function keeping(command: typeof backupCommand): (call: FileCall) => Promise<readonly string[]> {
  return async (call) => {
    const outcome = await command({ ...call, say: (line) => process.stderr.write(`${line}\n`) });
    if ('missing' in outcome) throw new UsageError(call.texts.cli.missing(outcome.missing));
    return outcome.lines;
  };
}

async function protectCommand({ texts, option }: FileCall): Promise<readonly string[]> {
  const [from, to] = [option('--in'), option('--out')];
  if (!from || !to) throw new UsageError(texts.cli.missing(from ? '--out' : '--in'));
  return protectFile(from, to, texts);
}

async function verifyCommand({ texts, option }: FileCall): Promise<readonly string[]> {
  const from = option('--in');
  if (!from) throw new UsageError(texts.cli.missing('--in'));
  return verifyFile(from, option('--table'), texts);
}

function asCommand<T>(installation: Installation, municipality: MunicipalityCode, name: string, purpose: Purpose, permissions: readonly Permission[], use: (act: Act) => Promise<T>): Promise<T> {
  const actor = { kind: 'command', id: null, name, role: null } as const;
  return withAct(installation, { name, actor, municipality, purpose, origin: 'command', permissions }, use);
}

async function write(file: string, content: string | Uint8Array, texts: Texts): Promise<void> {
  await writeFile(file, content).catch(() => { throw new StartError(texts.cli.fileUnwritable(file)); });
}

function usage(texts: Texts): string {
  return [texts.cli.usage, ...Object.entries(texts.cli.commands).map(([name, what]) => `  ${name.padEnd(12)} ${what}`)].join('\n');
}

async function main(): Promise<number> {
  const [name = '', ...rest] = process.argv.slice(2);
  const config = readConfig(process.env);
  const texts = textsIn(config.language);
  if (!isCommand(name) && !isFileCommand(name)) {
    process.stderr.write(`${name ? `${texts.cli.unknown(name)}\n` : ''}${usage(texts)}\n`);
    return 2;
  }
  const { args, options } = parse(rest);
  const option = (wanted: string): string | null => options.get(wanted) ?? null;
  const installation = isCommand(name) ? await openWhole(config) : null;
  try {
    const lines = installation && isCommand(name) ? await commands[name]({ args, installation, texts, option }) : isFileCommand(name) ? await fileCommands[name]({ args, config, texts, option }) : [];
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n${usage(texts)}\n`);
    return 2;
  } finally {
    await installation?.close();
  }
}

function isFileCommand(name: string): name is keyof typeof fileCommands {
  return Object.hasOwn(fileCommands, name);
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}

/** Options that are there or not. */
const flags: ReadonlySet<string> = new Set(['--json', '--with-key', '--keep-old', '--dry-run', '--run', '--found']);

/** `FILE --plan REF --out FILE --json`: an option takes the next word, a flag does not. */
function parse(words: readonly string[]): { args: string[]; options: Map<string, string> } {
  const args: string[] = [];
  const options = new Map<string, string>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('--')) args.push(word);
    else options.set(word, flags.has(word) ? '' : words[at += 1] ?? '');
  }
  return { args, options };
}

main().then((code) => { process.exitCode = code; }, (error: unknown) => {
  const foreseen = error instanceof ConfigError || error instanceof StartError || error instanceof Refusal;
  process.stderr.write(`${foreseen ? error.message : error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  process.exitCode = 1;
});
