import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { projectRoot } from '../src/lib/project-root.ts';
import { cli } from '../src/texts/nl/cli.ts';
import { languages } from '../src/texts/texts.ts';
import { isAllowed } from './licences.ts';
import { publiccode } from './publiccode.ts';

const root = projectRoot();
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const files = filesOfRepository();
const manifest = parse(read('publiccode.yml')) as unknown;
const { version } = JSON.parse(read('package.json')) as { version: string };

test('a catalogue of public software can read publiccode.yml', () => {
  const result = publiccode.safeParse(manifest);
  assert.ok(result.success, result.success ? '' : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
});

test('publiccode.yml, package.json and the changes speak of the same version', () => {
  const { softwareVersion, releaseDate } = publiccode.parse(manifest);
  assert.equal(softwareVersion, version);
  assert.match(read('CHANGELOG.md'), new RegExp(`^## ${version.replaceAll('.', '\\.')} – ${releaseDate}$`, 'm'), 'CHANGELOG.md needs a heading with this version and date.');
});

test('publiccode.yml promises the languages that there are, and no other', () => {
  const { localisation, description } = publiccode.parse(manifest);
  const spoken = languages.map(({ code }) => code).sort();
  assert.deepEqual([...localisation.availableLanguages].sort(), spoken);
  // What Baken is for is told to municipalities; what a reporter needs is told to reporters.
  assert.deepEqual(Object.keys(description).sort(), ['en', 'nl']);
});

test('every file of the repository has a licence and an owner', () => {
  const annotations = read('REUSE.toml').split(/^\[\[annotations\]\]$/m).slice(1);
  const paths = annotations.flatMap((block) => {
    for (const key of ['path', 'SPDX-FileCopyrightText', 'SPDX-License-Identifier']) assert.match(block, new RegExp(`^${key} = ".+"$`, 'm'), `An annotation of REUSE.toml lacks ${key}.`);
    return /^path = "(.+)"$/m.exec(block)?.[1] ?? [];
  });
  const covers = paths.map(globToPattern);
  const bare = files.filter((file) => !file.startsWith('LICENSES/') && !covers.some((pattern) => pattern.test(file)));
  assert.deepEqual(bare, [], 'REUSE.toml says nothing about these files.');
});

test('the list of libraries that the build makes names every library that runs, with its checksum and its licence', () => {
  interface Part { readonly name: string; readonly version: string; readonly hashes?: readonly unknown[]; readonly licenses?: readonly unknown[] }
  const list = JSON.parse(read('dist/sbom.cdx.json')) as { bomFormat: string; components: readonly Part[] };
  assert.equal(list.bomFormat, 'CycloneDX');
  const locked = (JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, { version?: string; dev?: boolean; integrity?: string }>> }).packages;
  const running = Object.entries(locked).filter(([path, one]) => path !== '' && !one.dev).map(([path, one]) => `${path.replace(/^.*node_modules\//, '')}@${one.version ?? ''}`);
  const listed = new Set(list.components.map((one) => `${one.name}@${one.version}`));
  assert.deepEqual(running.filter((name) => !listed.has(name)), []);
  assert.deepEqual(list.components.filter((one) => !one.hashes?.length).map((one) => one.name), []);
  // These two name their licence (MIT) in an old way that npm does not take over; test/licences.ts knows it.
  assert.deepEqual(list.components.filter((one) => !one.licenses?.length).map((one) => one.name), ['busboy', 'streamsearch']);
  assert.doesNotMatch(read('dist/sbom.cdx.json'), /https?:\/\/(?!cyclonedx\.org)[^"]*registry/i, 'and no address of a registry');
});

test('the text of every licence in use stands in LICENSES, and no other', () => {
  const used = new Set([...read('REUSE.toml').matchAll(/^SPDX-License-Identifier = "(.+)"$/gm)].map(([, id]) => `LICENSES/${id}.txt`));
  assert.deepEqual(files.filter((file) => file.startsWith('LICENSES/')).sort(), [...used].sort());
  assert.equal(read('LICENSE'), read('LICENSES/EUPL-1.2.txt'));
});

test('whoever follows a link in a document arrives', () => {
  const broken: string[] = [];
  for (const file of files.filter((name) => name.endsWith('.md'))) {
    for (const target of linksIn(read(file))) {
      const [path = '', anchor] = target.split('#');
      const place = path === '' ? file : normalize(join(dirname(file), decodeURIComponent(path)));
      if (place.startsWith('..') || !existsSync(join(root, place))) broken.push(`${file}: ${target} is not there`);
      else if (anchor && place.endsWith('.md') && !anchorsIn(read(place)).has(anchor)) broken.push(`${file}: ${target} has no such heading`);
    }
  }
  assert.deepEqual(broken, []);
});

test('a file of this project that a document names by its whole path is there', () => {
  const gone: string[] = [];
  for (const file of files.filter((name) => name.endsWith('.md'))) {
    for (const [, path = ''] of read(file).matchAll(/`((?:src|test|docs|bin|bench|\.ci)\/[\w/.-]+\.\w+)`/g)) if (!existsSync(join(root, path))) gone.push(`${file}: ${path}`);
  }
  assert.deepEqual(gone, []);
});

test('every library that runs beside reports has a licence that fits the EUPL', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { dev?: boolean; license?: string; resolved?: string }> };
  const refused: string[] = [];
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '' || entry.dev) continue;
    const name = path.replace(/^.*node_modules\//, '');
    if (!isAllowed(name, entry.license ?? '')) refused.push(`${name}: ${entry.license ?? 'no licence named'}`);
  }
  assert.deepEqual(refused, []);
});

test('the README names every command, and no command that does not exist', () => {
  const named = new Set([...read('README.md').matchAll(/`npm run baken -- ([a-z][a-z-]*)/g)].map(([, name]) => name));
  assert.deepEqual([...named].sort(), Object.keys(cli.commands).sort());
});

test('the README names every setting of the environment, and no setting that does nothing', () => {
  const known = new Set([...read('src/config.ts').matchAll(/'((?:PORT|DATA|DATABASE|BAKEN|SMTP|OIDC)_[A-Z_]+)'/g)].map(([, name]) => name));
  const named = new Set([...read('README.md').matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)].map(([, name]) => name));
  assert.deepEqual([...named].sort(), [...known].sort());
});

test('a decision that the code leans on exists and stands in the list', () => {
  const list = read('docs/decisions/README.md');
  const pages = files.filter((file) => /^docs\/decisions\/\d{4}-/.test(file)).map((file) => file.slice('docs/decisions/'.length));
  for (const page of pages) assert.ok(list.includes(`(${page})`), `docs/decisions/README.md does not list ${page}.`);
  for (const file of files.filter((name) => /\.(tsx?|sql|mjs)$/.test(name))) {
    for (const [, number] of read(file).matchAll(/docs\/decisions\/(\d{4})/g)) assert.ok(pages.some((page) => page.startsWith(`${number}-`)), `${file} leans on decision ${number}, which is not there.`);
  }
});

test('no document tells on which machine it was made or from where its libraries came', () => {
  const told = files.filter((file) => /\.(md|ya?ml|toml|svg|json)$/.test(file)).flatMap((file) => {
    const found = /(?:^|[\s"'`(])\/(?:home|root|tmp|work|farm|Users)\/|[A-Z]:\\Users|registry\.[a-z0-9-]+\.[a-z]+|"resolved": "http/m.exec(read(file));
    return found ? [`${file}: ${found[0].trim()}`] : [];
  });
  assert.deepEqual(told, []);
});

/** What git keeps, and what is about to be added; in a copy without git, everything that was not made by installing, building or running. */
function filesOfRepository(): string[] {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  const names = listed.status === 0 ? listed.stdout.split('\0') : readdirSync(root)
    .filter((name) => !['.git', 'node_modules', 'dist', 'data', 'data.key'].includes(name))
    .flatMap((name) => (statSync(join(root, name)).isDirectory() ? readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).map((inside) => `${name}/${inside.replaceAll('\\', '/')}`) : [name]));
  return names.filter((file) => file !== '' && existsSync(join(root, file)) && statSync(join(root, file)).isFile());
}

/** REUSE 3.2: `*` is anything but a slash, `**` is anything. */
function globToPattern(glob: string): RegExp {
  const pieces = glob.split(/(\*\*|\*)/).map((piece) => (piece === '**' ? '.*' : piece === '*' ? '[^/]*' : RegExp.escape(piece)));
  return new RegExp(`^${pieces.join('')}$`);
}

function linksIn(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '').filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target));
}

/** The names by which a heading can be linked to: lower case, without punctuation, hyphens for spaces. */
function anchorsIn(markdown: string): Set<string> {
  const headings = [...markdown.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6} (.+)$/gm)];
  return new Set(headings.map(([, text = '']) => text.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-')));
}
