import { type Complaint, featureOf, isTest, nameOf } from './house-floors.ts';
import { lineOf, type Source } from './sources.ts';

const isCode = (source: Source): boolean => /\.(tsx?|mjs)$/.test(source.path);
const isSource = (source: Source): boolean => source.path.startsWith('src/') && /\.tsx?$/.test(source.path);

function find(sources: readonly Source[], pattern: RegExp, instead: (found: string) => string, where: 'code' | 'text' = 'code'): Complaint[] {
  return sources.flatMap((source) => [...source[where].matchAll(pattern)].map((match) => `${source.path}:${lineOf(source[where], match.index)} ${instead(match[0].trim())}`));
}

/** `schema.table` of every table, from the numbered scripts, with the schema that owns it. */
export function tablesIn(scripts: readonly Source[]): string[] {
  return scripts.filter((script) => /^database\/\d{3}_.*\.sql$/.test(script.path)).flatMap((script) => [...script.text.matchAll(/^\s*create table (?:if not exists )?([a-z_]+\.[a-z_]+)/gm)].map((match) => match[1] ?? ''));
}

/** Only tables.ts says which tables a room has, so that naming another room's table does not compile; SQL in text must not walk around it. */
export function tablesOfOthers(sources: readonly Source[], tables: readonly string[]): Complaint[] {
  const own = new Map<string, Set<string>>();
  for (const source of sources) {
    const feature = featureOf(source.path);
    // A room with parts has a tables.ts in each; together they say what the room has.
    if (feature && nameOf(source.path) === 'tables.ts') own.set(feature, new Set([...own.get(feature) ?? [], ...tables.filter((table) => source.code.includes(`'${table}'`))]));
  }
  return sources.filter((source) => isSource(source) && !isTest(source.path)).flatMap((source) => {
    const feature = featureOf(source.path);
    const ground = (table: string): boolean => /^(platform|audit|migration)\./.test(table);
    const complaints = nameOf(source.path) === 'tables.ts' ? [] : find([source], /\bwithTables\s*</g, () => 'calls withTables. Only a room\'s tables.ts does; import what it exports.');
    for (const table of tables) {
      if (feature ? table.startsWith(`${feature}.`) || (ground(table) && own.get(feature)?.has(table)) : ground(table)) continue;
      // A table's name that goes on ("signals.signal.story") is a place in the vault, not a query.
      complaints.push(...find([source], new RegExp(`(?<![\\w.])${table.replace('.', '\\.')}(?![\\w.])`, 'g'), () => `names ${table}, a table of the room ${table.split('.')[0] ?? ''}. Ask that room through its offers.ts, or list a platform table in this room's tables.ts.`));
    }
    return complaints;
  });
}

export function defaultExports(sources: readonly Source[]): Complaint[] {
  return find(sources.filter(isCode), /^\s*export\s+default\b|\bexport\s*\{[^}]*\bas\s+default\b/gm, () => 'has a default export. Export by name, so that everybody calls it the same.');
}

export function badNames(sources: readonly Source[]): Complaint[] {
  return sources.filter(isCode).flatMap((source) => {
    const folder = source.path.split('/').slice(0, -1).find((part) => /^(utils?|helpers?|common|shared|services?|misc)$/.test(part));
    return [
      ...(/^index\./.test(nameOf(source.path)) ? [`${source.path}:1 is called index. Name the file after what stands in it.`] : []),
      ...(folder ? [`${source.path}:1 stands in a folder called ${folder}. Put it with what it is about.`] : []),
    ];
  });
}

/** A file that only passes on hides where things live. `offers.ts` is the one door of a room, and may. */
export function barrels(sources: readonly Source[]): Complaint[] {
  return sources.filter(isCode).filter((source) => {
    if (nameOf(source.path) === 'offers.ts') return false;
    const rest = source.code.replace(/^\s*(import|export)\s+[^'";]*from\s*'[^']*';?/gm, '').trim();
    return rest === '' && /\bexport\b[^;]*\bfrom\b/.test(source.code);
  }).map((source) => `${source.path}:1 only passes on what other files export. Import from those files themselves.`);
}

export function longFiles(sources: readonly Source[]): Complaint[] {
  return sources.filter(isCode).flatMap((source) => {
    const lines = source.text.trimEnd().split('\n').length;
    return lines > 300 ? [`${source.path}:300 goes on to line ${lines}. A file ends before line 300 (aim at 200): find the second thing in it and give that a file.`] : [];
  });
}

export function styleInMarkup(sources: readonly Source[]): Complaint[] {
  const pages = sources.filter((source) => isSource(source) && !isTest(source.path));
  return [
    ...find(pages, /(?<![\w-])style=/g, () => 'writes style=. The security policy of every page refuses it; use a class of src/ui/styles.'),
    ...find(pages, /dangerouslySetInnerHTML|\binnerHTML\b/g, (found) => `uses ${found}. Text becomes markup only through the components.`),
  ];
}

export function environmentReaders(sources: readonly Source[]): Complaint[] {
  const others = sources.filter((source) => isSource(source) && !isTest(source.path) && !['src/config.ts', 'src/main.ts', 'src/cli.ts'].includes(source.path));
  return find(others, /\bprocess\.env\b/g, () => 'reads the environment. Only src/config.ts decides what the environment may say; take the value from the configuration.');
}

export function otherRenderers(sources: readonly Source[]): Complaint[] {
  return sources.filter((source) => isSource(source) && !isTest(source.path) && source.path !== 'src/platform/render.ts').flatMap((source) => source.imports
    .filter((imported) => /^react-dom/.test(imported.target)).map((imported) => `${source.path}:${imported.line} imports ${imported.target}. Markup becomes text only in src/platform/render.ts.`));
}

export function otherClocks(sources: readonly Source[]): Complaint[] {
  const features = sources.filter((source) => featureOf(source.path) && !isTest(source.path));
  return find(features, /\bnew Date\b|\bDate\.now\b|\bTemporal\.Now\b/g, (found) => `asks ${found} for the time. A room takes it from act.now, so that a test can hold it still.`);
}

/** Folders of one machine or one person have no meaning on another. Put together here, so that this file does not hold them itself. */
const machinePaths = new RegExp(`(?<![\\w.:/-])/(${['home', 'root', 'tmp', 'work', 'Users'].join('|')})/[\\w.-]`, 'g');

export function machinePathsIn(sources: readonly Source[]): Complaint[] {
  return find(sources, machinePaths, (found) => `names a folder of one machine (${found}…). Use a path from the project's root, or a temporary folder that is asked for.`, 'text');
}
