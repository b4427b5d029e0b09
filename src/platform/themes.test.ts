import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Themes } from './themes.ts';

let folder: string;
before(async () => { folder = await mkdtemp(join(tmpdir(), 'baken-themes-')); });
after(() => rm(folder, { recursive: true, force: true }));

async function theme(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const home = join(folder, name, 'GM0377');
  await mkdir(home, { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(home, file), text);
  return join(folder, name);
}

test('a municipality brings its own class, stylesheet and logo, at addresses that change with the content', async () => {
  const files = { 'theme.json': '{"class":"duin-theme","stylesheet":"theme.css","logo":"logo.svg"}', 'theme.css': '.duin-theme{}', 'logo.svg': '<svg/>', 'notes.txt': 'not served' };
  const themes = new Themes(await theme('whole', files));
  const found = themes.of('GM0377');
  assert.equal(found?.themeClass, 'duin-theme');
  assert.match(found.stylesheet, /^\/themas\/GM0377\/[0-9a-f]{8}\/theme\.css$/);
  assert.match(found.logo ?? '', /logo\.svg$/);
  assert.equal(themes.of('GM0397'), null);
  const other = new Themes(await theme('other', { ...files, 'theme.css': '.duin-theme{color:red}' })).of('GM0377');
  assert.notEqual(other?.stylesheet, found.stylesheet);
});

test('a theme that does not hold what it names is refused in one sentence', async () => {
  for (const [name, files] of Object.entries<Record<string, string>>({
    'no description': { 'theme.css': '' }, 'broken': { 'theme.json': '{' }, 'no stylesheet': { 'theme.json': '{"class":"x","stylesheet":"theme.css"}' },
    'another kind of file': { 'theme.json': '{"class":"x","stylesheet":"theme.js"}', 'theme.js': '' }, 'a step up': { 'theme.json': '{"class":"x","stylesheet":"../../secret.css"}' },
  })) {
    const home = await theme(name, files);
    assert.throws(() => new Themes(home), /^StartError|^Error: The theme in/, name);
  }
});

test('without a folder of themes there is none', () => {
  assert.equal(new Themes(join(folder, 'nowhere')).of('GM0377'), null);
});
