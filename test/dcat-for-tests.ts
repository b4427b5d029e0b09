/** A thing in JSON-LD, by the names of the profile. */
export type Node = Readonly<Record<string, unknown>>;

/** One or more, as JSON-LD allows. */
export const allOf = (value: unknown): Node[] => (value === undefined ? [] : Array.isArray(value) ? value as Node[] : [value as Node]);

export const textsOf = (value: unknown): string => allOf(value).map((one) => String(one['@value'] ?? '')).join(' ');

type Range = 'words' | 'address' | 'date' | 'number' | 'text' | 'agent' | 'contact' | 'node' | { readonly list: RegExp };
interface Property { readonly least: 0 | 1; readonly most: number; readonly range: Range }

const eu = (list: string, codes = '[A-Z_]+'): Range => ({ list: new RegExp(`^http://publications\\.europa\\.eu/resource/authority/${list}/${codes}$`) });
const must = (range: Range, most = Infinity): Property => ({ least: 1, most, range });
const may = (range: Range, most = Infinity): Property => ({ least: 0, most, range });
const licence: Range = { list: /^https:\/\/definities\.geostandaarden\.nl\/dcat-ap-nl\/id\/waardelijst\/licenties\/(cc0|public_domain_mark|naamsvermelding40|naamsvermelding_gelijkdelen40|niet_open)$/ };
const themes = eu('data-theme', '(AGRI|ECON|EDUC|ENER|ENVI|GOVE|HEAL|INTR|JUST|OP_DATPRO|REGI|SOCI|TECH|TRAN)');
const access = eu('access-right', '(PUBLIC|RESTRICTED|NON_PUBLIC)');

/**
 * What DCAT-AP-NL 3.0 asks of the classes that we use, written down from its tables (https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/): mandatory and recommended properties have to be there,
 * conditional and optional ones may, each no oftener than it says and with values of its list.
 */
const profile: Readonly<Record<string, Readonly<Record<string, Property>>>> = {
  'dcat:Catalog': {
    'dct:title': must('words'), 'dct:description': must('words'), 'dct:publisher': must('agent', 1), 'dct:creator': must('node', 1), 'dcat:contactPoint': must('contact', 1), 'dcat:dataset': must('node'), 'dcat:service': must('node'),
    'foaf:homepage': must('address', 1), 'dct:language': must(eu('language', '[A-Z]{3}')), 'dct:license': must(licence, 1), 'dcat:themeTaxonomy': must('address'), 'dct:issued': may('date', 1), 'dct:modified': may('date', 1), 'dct:rights': may('node', 1),
  },
  'dcat:Dataset': {
    'dct:title': must('words'), 'dct:description': must('words'), 'dct:identifier': must('text', 1), 'dct:publisher': must('agent', 1), 'dct:creator': must('node', 1), 'dcat:contactPoint': must('contact', 1), 'dcat:theme': must(themes),
    'dct:accessRights': must(access, 1), 'dcat:distribution': must('node'), 'dct:conformsTo': must('address'), 'foaf:page': must('address'), 'dcat:landingPage': must('address'), 'dct:language': must(eu('language', '[A-Z]{3}')), 'dcat:keyword': must('words'),
    'dct:accrualPeriodicity': must(eu('frequency'), 1), 'dct:spatial': must(eu('(country|continent|place)'), Infinity), 'dct:temporal': may('node'), 'dct:issued': may('date', 1), 'dct:modified': may('date', 1), 'dcat:version': may('text', 1),
  },
  'dcat:Distribution': {
    'dcat:accessURL': must('address', 1), 'dct:license': must(licence, 1), 'dct:title': must('words'), 'dct:format': must(eu('file-type', '(CSV|JSON)'), 1), 'dcat:mediaType': must({ list: /^https:\/\/www\.iana\.org\/assignments\/media-types\/(text\/csv|application\/json)$/ }, 1),
    'dct:language': must(eu('language', '[A-Z]{3}')), 'dct:conformsTo': must('address'), 'dcat:downloadURL': may('address', 1), 'dcat:accessService': may('address', 1), 'dcat:byteSize': may('number', 1), 'dct:issued': may('date', 1),
    'dcatap:availability': may(eu('planned-availability', '(AVAILABLE|EXPERIMENTAL|STABLE|TEMPORARY)'), 1), 'dct:rights': may('node', 1),
  },
  'dcat:DataService': {
    'dct:title': must('words'), 'dct:description': must('words'), 'dct:identifier': must('text', 1), 'dcat:endpointURL': must('address', 1), 'dcat:endpointDescription': must('address', 1), 'dct:publisher': must('agent', 1), 'dct:creator': must('node', 1),
    'dcat:contactPoint': must('contact', 1), 'dcat:theme': must(themes), 'dct:license': must(licence, 1), 'dct:accessRights': must(access, 1), 'dct:conformsTo': must('address'), 'dcat:servesDataset': must('address'), 'foaf:page': must('address'),
    'dcat:keyword': must('words'), 'dct:language': must(eu('language', '[A-Z]{3}')), 'dct:rights': may('node', 1),
  },
};

/** What is missing, too much, or not of its list; nothing when the thing fits the profile. */
export function wrongNode(kind: string, node: Node): string[] {
  const properties = profile[kind] ?? {};
  const wrong: string[] = node['@type'] === kind ? [] : [`is a ${String(node['@type'])}`];
  if (typeof node['@id'] !== 'string') wrong.push('has no address of its own');
  for (const name of Object.keys(node)) if (!name.startsWith('@') && !properties[name]) wrong.push(`${name} is not in the profile`);
  for (const [name, { least, most, range }] of Object.entries(properties)) {
    const values = allOf(node[name]);
    if (values.length < least) wrong.push(`${name} is missing`);
    if (values.length > most) wrong.push(`${name} is there ${values.length} times`);
    wrong.push(...values.flatMap((value) => wrongValue(value, range)).map((why) => `${name} ${why}`));
    if (range === 'words' && values.length > 0) for (const language of ['nl', 'en']) if (!values.some((one) => one['@language'] === language)) wrong.push(`${name} is not there in ${language}`);
  }
  return wrong;
}

function wrongValue(value: unknown, range: Range): string[] {
  const node = (typeof value === 'object' && value !== null ? value : {}) as Node;
  const address = String(node['@id'] ?? '');
  if (typeof range === 'object') return range.list.test(address) ? [] : [`${address} is not of its list`];
  switch (range) {
    case 'words': return typeof node['@value'] === 'string' && node['@value'] !== '' && /^(nl|en)$/.test(String(node['@language'])) ? [] : ['has no words in a language'];
    case 'address': return URL.canParse(address) ? [] : [`${address} is no address`];
    case 'date': return node['@type'] === 'xsd:date' && /^\d{4}-\d\d-\d\d$/.test(String(node['@value'])) ? [] : ['is no day'];
    case 'number': return node['@type'] === 'xsd:nonNegativeInteger' && /^\d+$/.test(String(node['@value'])) ? [] : ['is no number'];
    case 'text': return typeof value === 'string' && value !== '' ? [] : ['is no text'];
    case 'agent': return node['@type'] === 'foaf:Agent' && /^https:\/\/identifier\.overheid\.nl\/tooi\/id\/gemeente\/gm\d{4}$/.test(address) && allOf(node['foaf:name']).length > 0 ? [] : ['is no organisation of TOOI'];
    case 'contact': return node['@type'] === 'vcard:Organization' && allOf(node['vcard:fn']).length > 0 && (node['vcard:hasEmail'] !== undefined || node['vcard:hasURL'] !== undefined) ? [] : ['cannot be reached'];
    case 'node': return typeof value === 'object' && value !== null ? [] : ['is no thing'];
  }
}

/** Reads a CSV as RFC 4180 says, written down apart from the program that made it. */
export function csvRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  const signs = text.replace(/^\u{feff}/u, '');
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at] ?? '';
    if (quoted) {
      if (sign === '"' && signs[at + 1] === '"') { cell += '"'; at += 1; } else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"') quoted = true;
    else if (sign === delimiter) { row.push(cell); cell = ''; } else if (sign === '\n') { rows.push([...row, cell]); [row, cell] = [[], '']; } else if (sign !== '\r') cell += sign;
  }
  return cell === '' && row.length === 0 ? rows : [...rows, [...row, cell]];
}
