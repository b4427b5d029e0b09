import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { StartError } from '../lib/errors.ts';
import { pressedOnce } from '../ui/assets.ts';
import { isMunicipalityCode, type MunicipalityCode } from './municipality.ts';
import { get, type Route } from './routes.ts';

/** A municipality's own look: a stylesheet that fills the tokens of NL Design System under a class of its own, with or without a logo. */
export interface Theme {
  readonly themeClass: string;
  readonly stylesheet: string;
  readonly logo: string | null;
}

interface ThemeFile { readonly type: string; readonly raw: Uint8Array; readonly br: () => Uint8Array; readonly gz: () => Uint8Array }

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml; charset=utf-8', '.png': 'image/png', '.webp': 'image/webp', '.woff2': 'font/woff2',
};

const description = z.strictObject({ class: z.string().regex(/^[a-z][a-z0-9-]*$/), stylesheet: z.string(), logo: z.string().optional() });

/**
 * The themes in a folder: `GM0377/theme.json` names the class, the stylesheet and the logo that lie beside it. Read once, at start.
 * @throws StartError when a theme does not hold what it names
 */
export class Themes {
  readonly #themes = new Map<MunicipalityCode, Theme>();
  readonly #files = new Map<string, ThemeFile>();

  constructor(folder: string) {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory() && isMunicipalityCode(entry.name)) this.#read(join(folder, entry.name), entry.name);
    }
  }

  of(code: MunicipalityCode): Theme | null {
    return this.#themes.get(code) ?? null;
  }

  routes(): Route[] {
    return [
      get('/themas/:code/:version/:file', { still: 'the look of a municipality, the same for everybody' }, (request) => {
        const asset = this.#files.get(request.path);
        return asset ? { asset } : { notFound: true };
      }),
    ];
  }

  #read(folder: string, code: MunicipalityCode): void {
    const names = readdirSync(folder).filter((name) => types[extname(name)] !== undefined).sort();
    const contents = new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
    const { class: themeClass, stylesheet, logo } = readDescription(folder);
    for (const name of [stylesheet, ...(logo ? [logo] : [])]) {
      if (!contents.has(name)) throw new StartError(`The theme in ${folder} names ${name}, which is not there or is no kind of file that a theme may hold (${Object.keys(types).join(', ')}).`);
    }
    // The address changes with the content, so that browsers may keep the files; fonts and drawings stand beside the stylesheet that asks for them.
    const hash = createHash('sha256');
    for (const [name, bytes] of contents) hash.update(name).update(bytes);
    const base = `/themas/${code}/${hash.digest('hex').slice(0, 8)}`;
    for (const [name, raw] of contents) this.#files.set(`${base}/${name}`, { type: types[extname(name)] ?? '', raw, br: pressedOnce(() => brotliCompressSync(raw)), gz: pressedOnce(() => gzipSync(raw)) });
    this.#themes.set(code, { themeClass, stylesheet: `${base}/${stylesheet}`, logo: logo ? `${base}/${logo}` : null });
  }
}

function readDescription(folder: string): z.infer<typeof description> {
  try {
    return description.parse(JSON.parse(readFileSync(join(folder, 'theme.json'), 'utf8')));
  } catch {
    throw new StartError(`The theme in ${folder} needs a theme.json such as {"class": "my-theme", "stylesheet": "theme.css", "logo": "logo.svg"}; the logo may be left out.`);
  }
}
