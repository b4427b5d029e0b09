import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { projectRoot } from '../lib/project-root.ts';
import { minifyCss, onlyEmitted } from './css.ts';

/** A file of the look, ready to send. Its address holds the hash of its content, so that it may be kept for ever. */
export interface Asset {
  /** `/assets/public.1a2b3c4d.css` */
  readonly path: string;
  readonly type: string;
  readonly raw: Uint8Array;
  readonly br: () => Uint8Array;
  readonly gz: () => Uint8Array;
  readonly immutable: true;
}

export type AssetName = 'public.css' | 'staff.css' | 'copy.js' | 'exit.js' | 'idle.js' | 'map.js' | 'network.js' | 'passkey.js' | 'upload.js' | 'favicon.svg' | 'mark.svg';

/**
 * Each stylesheet: the packages of NL Design System, of which only the rules travel that our markup can meet, then our own files.
 *
 * The public one must arrive with its page in one network round trip (14,600 bytes). Packages that are large because they spell out
 * every state in chains of custom properties (button, textbox, textarea, select, table, link, the lists) would take half of that; for them the
 * markup keeps the class names, and `controls.css` says the few rules we need on the same `--utrecht-*` tokens, so that a
 * municipality's theme reaches both sites alike. `radio-button` is left out on both: it draws its dot as a background, which
 * disappears in forced-colors mode, and the browser's own button does not. `heading-css` 1.4 is empty; ours is in `base.css`.
 */
const bundles: Readonly<Record<'public.css' | 'staff.css', { readonly packages: readonly string[]; readonly own: readonly string[] }>> = {
  'public.css': {
    packages: [
      '@utrecht/document-css', '@utrecht/paragraph-css', '@utrecht/alert-css', '@utrecht/form-field-css', '@utrecht/form-label-css',
      '@utrecht/form-field-description-css', '@utrecht/form-field-error-message-css', '@utrecht/form-fieldset-css',
    ],
    own: ['theme', 'base', 'controls', 'parts', 'public'],
  },
  'staff.css': {
    packages: [
      '@utrecht/document-css', '@utrecht/paragraph-css', '@utrecht/alert-css', '@utrecht/form-field-css', '@utrecht/form-label-css',
      '@utrecht/form-field-description-css', '@utrecht/form-field-error-message-css', '@utrecht/form-fieldset-css',
      '@utrecht/button-css', '@utrecht/checkbox-css', '@utrecht/textbox-css', '@utrecht/textarea-css', '@utrecht/select-css', '@utrecht/table-css',
      '@utrecht/link-css', '@utrecht/link-list-css', '@utrecht/unordered-list-css', '@utrecht/ordered-list-css', '@utrecht/nav-list-css',
      '@utrecht/data-list-css', '@nl-design-system-candidate/data-badge-css', '@nl-design-system-candidate/skip-link-css',
    ],
    own: ['theme', 'base', 'parts', 'public', 'staff', 'map', 'network', 'paper'],
  },
};

const types: Readonly<Record<string, string>> = { '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml; charset=utf-8' };

let loaded: ReadonlyMap<string, Asset> | undefined;

/** Everything the pages of both sites may ask for below `/assets/`. Built once, when first asked. */
export function loadAssets(): Asset[] {
  return [...assets().values()];
}

/** The address of a file of the look, for the head of a page. */
export function assetPath(name: AssetName): string {
  const asset = assets().get(name);
  if (!asset) throw new Error(`No asset called ${name}.`);
  return asset.path;
}

function assets(): ReadonlyMap<string, Asset> {
  loaded ??= new Map([
    ...(['public.css', 'staff.css'] as const).map((name) => named(name, stylesheet(name))),
    ...scripts(),
    ...drawings(),
  ]);
  return loaded;
}

function named(name: string, text: string): [string, Asset] {
  const raw = Buffer.from(text);
  const ending = extname(name);
  const hash = createHash('sha256').update(raw).digest('hex').slice(0, 8);
  return [name, {
    path: `/assets/${name.slice(0, -ending.length)}.${hash}${ending}`, type: types[ending] ?? 'application/octet-stream', raw, immutable: true,
    br: pressedOnce(() => brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } })),
    gz: pressedOnce(() => gzipSync(raw, { level: 9 })),
  }];
}

/** Pressed together when somebody first asks for it: the strongest pressing of all files is a fifth of a start. */
export function pressedOnce(press: () => Uint8Array): () => Uint8Array {
  let pressed: Uint8Array | undefined;
  return () => (pressed ??= press());
}

function stylesheet(name: 'public.css' | 'staff.css'): string {
  const emitted = emittedClasses();
  const require = createRequire(import.meta.url);
  const { packages, own } = bundles[name];
  const theirs = packages.map((pack) => {
    const main = pack.startsWith('@utrecht/') ? `${pack}/dist/index.css` : `${pack}/${pack.replace(/^.*\/(.*)-css$/, '$1')}.css`;
    return onlyEmitted(minifyCss(readFileSync(require.resolve(main), 'utf8')), emitted);
  });
  const ours = own.map((file) => minifyCss(readFileSync(join(projectRoot(), 'src/ui/styles', `${file}.css`), 'utf8')));
  return [...theirs, ...ours].join('');
}

/** A class counts as emitted when a file of this folder writes it; a name cut off by `${…}` counts as the beginning of many. */
function emittedClasses(): (className: string) => boolean {
  const here = join(projectRoot(), 'dist/src/ui');
  const source = readdirSync(here).filter((file) => /(?<!\.test)\.(js|tsx)$/.test(file)).map((file) => readFileSync(join(here, file), 'utf8')).join('\n');
  const exact = new Set<string>();
  const beginnings: string[] = [];
  for (const [, name = '', open] of source.matchAll(/((?:utrecht|nl)-[a-z0-9_-]+)(\$\{)?/g)) {
    if (open) beginnings.push(name);
    else exact.add(name);
  }
  return (className) => exact.has(className) || beginnings.some((beginning) => className.startsWith(beginning));
}

/** Our browser scripts as tsc made them, without the lines that only people read. */
function scripts(): [string, Asset][] {
  const folder = join(projectRoot(), 'dist/src/enhance');
  return readdirSync(folder).filter((file) => /(?<!\.test)\.js$/.test(file)).map((file) => named(file, readFileSync(join(folder, file), 'utf8')
    .replace(/^\s*\/\*\*[\s\S]*?\*\/\s*$/gm, '').replace(/^\s*\/\/.*$/gm, '').replace(/^\s+/gm, '')));
}

function drawings(): [string, Asset][] {
  const folder = join(projectRoot(), 'src/ui/assets');
  return readdirSync(folder).filter((file) => file.endsWith('.svg')).map((file) => named(file, readFileSync(join(folder, file), 'utf8').replace(/>\s+</g, '><').trim()));
}
