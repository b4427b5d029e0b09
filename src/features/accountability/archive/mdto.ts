/**
 * Metadata for lasting accessibility, MDTO 1.0.1 (https://www.nationaalarchief.nl/archiveren/mdto). Elements stand in the order of its schema; what is not known is left out,
 * except where the schema asks for it: then it says "to be decided".
 */
export interface Identification { readonly mark: string; readonly source: string }

/** A word from a list; `code` where the list has one. */
export interface Term { readonly label: string; readonly code?: string; readonly list: string }

export interface InformationObject {
  readonly identification: Identification;
  readonly name: string;
  readonly description: string;
  readonly url: string | null;
  readonly language: string;
  readonly events: readonly { readonly type: string; readonly at: string; readonly by: string }[];
  readonly appraisal: Term;
  /** The term begins at a day; its end follows from both. */
  readonly term: { readonly from: string; readonly years: number; readonly until: string } | null;
  readonly category: Term | null;
  readonly partOf: { readonly name: string; readonly identification: Identification } | null;
  readonly files: readonly { readonly name: string; readonly identification: Identification }[];
  readonly archiveCreator: { readonly name: string; readonly code: string };
  readonly restriction: Term;
}

export interface FileOfObject {
  readonly identification: Identification;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly format: Term;
  /** Hexadecimal, and the moment it was taken. */
  readonly sha256: string;
  readonly at: string;
  readonly url: string | null;
  readonly represents: { readonly name: string; readonly identification: Identification };
}

export const appraisalList = 'Begrippenlijst Waarderingen MDTO';

export function objectXml(object: InformationObject): string {
  return whole('informatieobject', [
    identification('identificatie', object.identification),
    leaf('naam', object.name),
    term('aggregatieniveau', { label: 'Archiefstuk', list: 'Begrippenlijst Aggregatieniveaus MDTO' }),
    leaf('omschrijving', object.description),
    ...(object.url === null ? [] : [element('raadpleeglocatie', [leaf('raadpleeglocatieOnline', object.url)])]),
    leaf('taal', object.language),
    ...object.events.map((event) => element('event', [term('eventType', { label: event.type, list: 'Begrippenlijst Eventtypen MDTO' }), leaf('eventTijd', event.at), reference('eventVerantwoordelijkeActor', event.by)])),
    term('waardering', object.appraisal),
    ...(object.term === null ? [] : [element('bewaartermijn', [leaf('termijnStartdatumLooptijd', object.term.from), leaf('termijnLooptijd', `P${object.term.years}Y`), leaf('termijnEinddatum', object.term.until)])]),
    ...(object.category === null ? [] : [term('informatiecategorie', object.category)]),
    ...(object.partOf === null ? [] : [reference('isOnderdeelVan', object.partOf.name, object.partOf.identification)]),
    ...object.files.map((file) => reference('heeftRepresentatie', file.name, file.identification)),
    reference('archiefvormer', object.archiveCreator.name, { mark: object.archiveCreator.code, source: 'TOOI register gemeenten' }),
    element('beperkingGebruik', [term('beperkingGebruikType', object.restriction)]),
  ]);
}

export function fileXml(file: FileOfObject): string {
  return whole('bestand', [
    identification('identificatie', file.identification),
    leaf('naam', file.name),
    leaf('omvang', String(file.size)),
    term('bestandsformaat', file.format),
    element('checksum', [term('checksumAlgoritme', { label: 'SHA-256', list: 'Begrippenlijst ChecksumAlgoritme MDTO' }), leaf('checksumWaarde', file.sha256), leaf('checksumDatum', file.at)]),
    ...(file.url === null ? [] : [leaf('URLBestand', file.url)]),
    reference('isRepresentatieVan', file.represents.name, file.represents.identification),
  ]);
}

function whole(kind: 'informatieobject' | 'bestand', parts: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<MDTO xmlns="https://www.nationaalarchief.nl/mdto" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="https://www.nationaalarchief.nl/mdto https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd">\n${element(kind, parts)}\n</MDTO>\n`;
}

function element(name: string, parts: readonly string[]): string {
  return `<${name}>\n${parts.map((part) => part.replace(/^/gm, '  ')).join('\n')}\n</${name}>`;
}

function leaf(name: string, text: string): string {
  const plain = text.toWellFormed().replace(/[^\t\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]+/gu, ' ');
  return `<${name}>${plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</${name}>`;
}

function identification(name: string, { mark, source }: Identification): string {
  return element(name, [leaf('identificatieKenmerk', mark), leaf('identificatieBron', source)]);
}

function reference(name: string, to: string, by?: Identification): string {
  return element(name, [leaf('verwijzingNaam', to), ...(by ? [identification('verwijzingIdentificatie', by)] : [])]);
}

function term(name: string, { label, code, list }: Term): string {
  return element(name, [leaf('begripLabel', label), ...(code === undefined ? [] : [leaf('begripCode', code)]), element('begripBegrippenlijst', [leaf('verwijzingNaam', list)])]);
}
