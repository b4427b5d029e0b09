/** What the tests look at in the description of the API, once its references are followed. */
export interface Schema {
  readonly type?: string | readonly string[]; readonly format?: string; readonly properties?: Readonly<Record<string, Schema>>; readonly required?: readonly string[]; readonly items?: Schema;
  readonly enum?: readonly unknown[]; readonly anyOf?: readonly Schema[]; readonly additionalProperties?: unknown; readonly pattern?: string; readonly minimum?: number; readonly maximum?: number; readonly description?: string;
}
export interface Operation {
  readonly operationId: string; readonly summary: string; readonly description: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly responses: Readonly<Record<string, { readonly headers?: Readonly<Record<string, unknown>>; readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>>;
}
export interface Description {
  readonly info: { readonly version: string; readonly description: string; readonly contact: { readonly name?: string; readonly url?: string; readonly email?: string }; readonly license?: { readonly name: string; readonly url: string } };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export const everyOperation = ({ paths }: Description): { path: string; operation: Operation }[] => Object.entries(paths).flatMap(([path, item]) => (item['get'] ? [{ path, operation: item['get'] }] : []));

export const queryOf = (description: Description, path: string): string[] => (description.paths[path]?.['get']?.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name);

/** Values that stand behind the holes of addresses in the published world of the tests. */
const there: Readonly<Record<string, string>> = { nummer: '1', tabel: 'vormen' };
const codes: Readonly<Record<string, string>> = { '/landelijke-cijfers/': 'estimate-nrm', '/uitbuitingsvormen/': 'arbeidsuitbuiting', '/plannen/': 'M1.1' };

export function filled(path: string): string {
  return path.replace(/\{(\w+)\}/g, (_hole, name: string) => {
    if (name === 'kenmerk') return path.startsWith('/plannen/') ? 'bloemendaal-2024-2026' : 'B-2026-0001';
    return there[name] ?? Object.entries(codes).find(([start]) => path.startsWith(start))?.[1] ?? name;
  });
}

export const everySchema = ({ components }: Description): Schema[] => Object.values(components.schemas);

/** Every property of every schema, however deep. */
export function everyProperty(description: Description): { name: string; schema: Schema }[] {
  const found: { name: string; schema: Schema }[] = [];
  const walk = (schema: Schema): void => {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      found.push({ name, schema: property });
      walk(property);
    }
    if (schema.items) walk(schema.items);
    for (const one of schema.anyOf ?? []) walk(one);
  };
  for (const schema of everySchema(description)) walk(schema);
  return found;
}

/** What does not fit, written down apart from the program that made the answer: types, required names, names that are not told, formats, lists of values. */
export function wrongAnswer(schema: Schema, value: unknown, at = ''): string[] {
  if (schema.anyOf) return schema.anyOf.some((one) => wrongAnswer(one, value, at).length === 0) ? [] : [`${at} fits none`];
  const types = schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type;
  const is = (type: string): boolean => (type === 'null' ? value === null : type === 'array' ? Array.isArray(value) : type === 'integer' ? Number.isInteger(value) : type === 'object' ? typeof value === 'object' && value !== null && !Array.isArray(value) : typeof value === type);
  if (types.length > 0 && !types.some(is)) return [`${at} is no ${types.join(' or ')}`];
  if (value === null) return [];
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is none of ${schema.enum.join(', ')}`];
  if (typeof value === 'string') return schema.pattern && !new RegExp(schema.pattern, 'u').test(value) ? [`${at} is not ${schema.format ?? schema.pattern}`] : [];
  if (typeof value === 'number') return (schema.minimum !== undefined && value < schema.minimum) || (schema.maximum !== undefined && value > schema.maximum) ? [`${at} is out of bounds`] : [];
  if (Array.isArray(value)) return value.flatMap((one, index) => wrongAnswer(schema.items ?? {}, one, `${at}[${index}]`));
  if (typeof value !== 'object') return [];
  const has = value as Readonly<Record<string, unknown>>;
  return [
    ...(schema.required ?? []).filter((name) => !(name in has)).map((name) => `${at}.${name} is missing`),
    ...(schema.additionalProperties === false ? Object.keys(has).filter((name) => !schema.properties?.[name]).map((name) => `${at}.${name} is not told`) : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) => (name in has ? wrongAnswer(property, has[name], `${at}.${name}`) : [])),
  ];
}
