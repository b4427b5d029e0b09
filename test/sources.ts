import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { join, sep } from 'node:path';
import { projectRoot } from '../src/lib/project-root.ts';

/** One file of the project as the house's walls look at it. */
export interface Source {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** The text with comments blanked out; every line keeps its number. */
  readonly code: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** The path of a file of the project, or the name of a package. */
  readonly target: string;
  readonly isOurs: boolean;
  /** Only a type: gone when the program runs. */
  readonly typeOnly: boolean;
  readonly line: number;
}

export function sourceOf(path: string, text: string): Source {
  const code = /\.(ts|tsx|mjs)$/.test(path) ? withoutComments(text) : text;
  return { path, text, code, imports: importsOf(path, code) };
}

export function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** Every file that is ours: no libraries, no build, no data. */
export function projectFiles(): Source[] {
  const root = projectRoot();
  const folders = ['src', 'test', 'e2e', 'bench', 'bin', 'database', 'docs', 'seed', '.ci'];
  const below = folders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)));
  const top = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile() && /\.(md|ya?ml|json|toml)$/.test(entry.name) && entry.name !== 'package-lock.json').map((entry) => join(root, entry.name));
  return [...below, ...top].filter((file) => /\.(tsx?|mjs|sql|md|ya?ml|json|toml|css|typ|txt)$|[/\\]run$/.test(file)).sort()
    .map((file) => sourceOf(file.slice(root.length + 1).split(sep).join('/'), readFileSync(file, 'utf8')));
}

const importing = /\b(import|export)\s+(type\s+)?([^'"`;()]*?\s*from\s*)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

function importsOf(path: string, code: string): Import[] {
  if (!/\.tsx?$/.test(path)) return [];
  return [...code.matchAll(importing)].flatMap((match) => {
    const specifier = match[4] ?? match[5] ?? '';
    if (match[4] !== undefined && match[1] === 'export' && match[3] === undefined) return [];
    const isOurs = specifier.startsWith('.');
    const names = match[3] ?? '';
    const typeOnly = match[2] !== undefined || (/^\s*\{[^}]*\}\s*from/.test(names) && names.replace(/^\s*\{|\}\s*from\s*$/g, '').split(',').every((name) => !name.trim() || name.trim().startsWith('type ')));
    return [{ target: isOurs ? posix.normalize(posix.join(posix.dirname(path), specifier)) : specifier, isOurs, typeOnly, line: lineOf(code, match.index) }];
  });
}

/** Blanks comments; knows strings, templates and regular expressions well enough for this project. */
function withoutComments(text: string): string {
  let out = '';
  let at = 0;
  let before = '';
  const take = (length: number, keep: boolean): void => {
    const piece = text.slice(at, at + length);
    out += keep ? piece : piece.replace(/[^\n]/g, ' ');
    at += length;
  };
  while (at < text.length) {
    const rest = text.slice(at, at + 2);
    const character = text[at] ?? '';
    if (rest === '//') take(lengthUntil(text, at, '\n'), false);
    else if (rest === '/*') take(lengthUntil(text, at, '*/') + 2, false);
    else if (character === '`') take(stringLength(text, at, '`', true), true);
    else if (character === "'" || character === '"') take(stringLength(text, at, character, false), true);
    else if (character === '/' && /[(,=:[!&|?{};>]/.test(before) ) take(regexLength(text, at), true);
    else take(1, true);
    if (/\S/.test(character)) before = character;
  }
  return out;
}

function lengthUntil(text: string, at: number, end: string): number {
  const found = text.indexOf(end, at);
  return (found === -1 ? text.length : found) - at;
}

function stringLength(text: string, at: number, quote: string, manyLines: boolean): number {
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] === '\\') end += 1;
    else if (text[end] === quote) return end + 1 - at;
    // An apostrophe in the words of a page is no string.
    else if (text[end] === '\n' && !manyLines) return 1;
  }
  return 1;
}

function regexLength(text: string, at: number): number {
  let inClass = false;
  for (let end = at + 1; end < text.length && text[end] !== '\n'; end += 1) {
    if (text[end] === '\\') end += 1;
    else if (text[end] === '[') inClass = true;
    else if (text[end] === ']') inClass = false;
    else if (text[end] === '/' && !inClass) return end + 1 - at;
  }
  return 1;
}
