/** The columns that a table type lists, each with its type as written. */
export type TableType = ReadonlyMap<string, { readonly type: string; readonly nullable: boolean }>;

/**
 * Reads `'schema.table': { column: type; … }` and `'schema.table': NamedInterface` from a tables.ts, following `extends`.
 * It understands the few ways in which these files are written, and nothing more.
 */
export function tableTypesIn(code: string): Map<string, TableType> {
  const named = new Map<string, { readonly body: string; readonly base: string | null }>();
  for (const match of code.matchAll(/\b(?:interface\s+(\w+)(?:\s+extends\s+(\w+))?|type\s+(\w+)\s*=)\s*\{/g)) {
    named.set(match[1] ?? match[3] ?? '', { body: bodyAt(code, match.index + match[0].length), base: match[2] ?? null });
  }
  const columnsOf = (name: string): TableType => {
    const found = named.get(name);
    return found ? new Map([...(found.base ? columnsOf(found.base) : []), ...columns(found.body)]) : new Map();
  };
  const tables = new Map<string, TableType>();
  for (const match of code.matchAll(/'([a-z_]+\.[a-z_]+)'\s*:\s*(\{|\w+)/g)) {
    tables.set(match[1] ?? '', match[2] === '{' ? columns(bodyAt(code, match.index + match[0].length)) : columnsOf(match[2] ?? ''));
  }
  return tables;
}

/** What stands between a brace that has just opened and the one that closes it. */
function bodyAt(code: string, start: number): string {
  let depth = 1;
  for (let at = start; at < code.length; at += 1) {
    if (code[at] === '{') depth += 1;
    else if (code[at] === '}') depth -= 1;
    if (depth === 0) return code.slice(start, at);
  }
  return code.slice(start);
}

function columns(body: string): TableType {
  const result = new Map<string, { type: string; nullable: boolean }>();
  for (const match of body.matchAll(/(?:^|[;,{\n])\s*(?:readonly\s+)?([a-z_0-9]+)\s*:\s*([^;\n]+?)\s*(?=[;,\n]|$)/g)) {
    const written = match[2] ?? '';
    // ColumnType<what is read, what is written, …>: what is read counts.
    const read = /^ColumnType<([^,]+),/.exec(written)?.[1] ?? written;
    result.set(match[1] ?? '', { type: written.startsWith('ColumnType') ? written : read.replace(/\s*\|\s*null\b/g, '').trim(), nullable: /\|\s*null\b/.test(read) });
  }
  return result;
}
