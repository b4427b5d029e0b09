import { apiBase } from '../../../platform/api/version.ts';
import { textsIn } from '../../../texts/texts.ts';
import { type DataFrame, municipalityInTooi, pretty, releaseCsv, releaseJson } from '../release/open-data.ts';
import type { PublishedRelease } from '../release/queries.ts';
import { yearsIn } from '../release/rules.ts';
import type { OpenDataTerms } from './queries.ts';
import { licenceInList } from './rules.ts';

/*
 * The description of the open data for catalogues such as data.overheid.nl: DCAT-AP-NL 3.0 (https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/) as JSON-LD.
 * Values come from the lists that the profile names; test/open-data.test.ts holds the document against its mandatory and recommended properties.
 */

const authority = (list: string, code: string): Node => ({ '@id': `http://publications.europa.eu/resource/authority/${list}/${code}` });
const mediaType = (type: string): Node => ({ '@id': `https://www.iana.org/assignments/media-types/${type}` });
const date = (on: string): object => ({ '@value': on, '@type': 'xsd:date' });

interface Node { readonly '@id': string }

const context = {
  dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', dcatap: 'http://data.europa.eu/r5r/', foaf: 'http://xmlns.com/foaf/0.1/', vcard: 'http://www.w3.org/2006/vcard/ns#', xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const dutch = textsIn('nl');
const english = textsIn('en');

/** The same words in both languages. */
function said(pick: (words: typeof dutch) => string): readonly object[] {
  return [{ '@language': 'nl', '@value': pick(dutch) }, { '@language': 'en', '@value': pick(english) }];
}

/** Who stands behind the data, and on which terms they may be used: the same for the catalogue, the data and the API. */
function common(frame: DataFrame, terms: OpenDataTerms | null): object {
  const agent = { '@id': municipalityInTooi(frame.code), '@type': 'foaf:Agent', 'foaf:name': said((words) => words.figuresRelease.data.creator(frame.name)), 'dct:type': { '@id': 'http://purl.org/adms/publishertype/LocalAuthority' } };
  return {
    'dct:publisher': agent, 'dct:creator': { '@id': agent['@id'] },
    'dcat:contactPoint': {
      '@id': `${frame.base}/open-data#contact`, '@type': 'vcard:Organization', 'vcard:fn': said((words) => words.api.contact(frame.name)), 'vcard:organization-name': said((words) => words.figuresRelease.data.creator(frame.name)),
      'vcard:hasURL': { '@id': `${frame.base}/open-data` }, ...(terms ? { 'vcard:hasEmail': { '@id': `mailto:${terms.mail}` } } : {}),
    },
  };
}

const licenceOf = (terms: OpenDataTerms | null): object => ({
  'dct:license': { '@id': licenceInList(terms?.licence ?? null) },
  // Nobody has decided yet: then nothing is promised, and it says so.
  ...(terms ? {} : { 'dct:rights': { '@type': 'dct:RightsStatement', 'dct:description': said((words) => words.openData.noLicence) } }),
});

export function catalogue(releases: readonly PublishedRelease[], frame: DataFrame, terms: OpenDataTerms | null): string {
  const [newest] = releases;
  const first = releases.at(-1);
  const at = `${frame.base}/cijfers`;
  const dataset = `${at}#gegevens`;
  const service = `${frame.base}${apiBase}#dienst`;
  const themes = [authority('data-theme', 'JUST'), authority('data-theme', 'SOCI')];
  const language = authority('language', 'NLD');
  const access = authority('access-right', 'PUBLIC');
  const years = releases.flatMap(yearsIn).sort();
  const dates = newest && first ? { 'dct:issued': date(first.day), 'dct:modified': date(newest.day) } : {};
  const keywords = [...dutch.figuresRelease.data.keywords.map((word) => ({ '@language': 'nl', '@value': word })), ...english.figuresRelease.data.keywords.map((word) => ({ '@language': 'en', '@value': word }))];
  const api = {
    '@id': service, '@type': 'dcat:DataService', 'dct:identifier': service, 'dct:title': said((words) => words.api.title(frame.name)), 'dct:description': said((words) => words.api.description),
    'dcat:endpointURL': { '@id': `${frame.base}${apiBase}` }, 'dcat:endpointDescription': { '@id': `${frame.base}${apiBase}/openapi.json` }, 'dcat:servesDataset': { '@id': dataset },
    'dct:conformsTo': { '@id': 'https://gitdocumentatie.logius.nl/publicatie/api/adr/' }, 'foaf:page': { '@id': `${frame.base}/open-data` }, 'dcat:keyword': keywords, 'dcat:theme': themes, 'dct:accessRights': access,
    'dct:language': [language, authority('language', 'ENG')], ...licenceOf(terms), ...common(frame, terms),
  };
  const byApi = {
    '@id': `${dataset}-api`, '@type': 'dcat:Distribution', 'dct:title': said((words) => words.openData.byApi), 'dcat:accessURL': { '@id': `${frame.base}${apiBase}/cijferpublicaties` }, 'dcat:accessService': { '@id': service },
    'dct:format': authority('file-type', 'JSON'), 'dcat:mediaType': mediaType('application/json'), 'dct:language': language, 'dct:conformsTo': { '@id': `${frame.base}${apiBase}/openapi.json` }, ...licenceOf(terms),
  };
  return pretty({
    '@context': context, '@id': `${at}/catalogus.jsonld`, '@type': 'dcat:Catalog', 'dct:title': said((words) => words.openData.catalogueTitle(frame.name)), 'dct:description': said((words) => words.openData.catalogueLead(frame.name)),
    'foaf:homepage': { '@id': `${frame.base}/open-data` }, 'dct:language': language, 'dcat:themeTaxonomy': { '@id': 'http://publications.europa.eu/resource/authority/data-theme' }, ...licenceOf(terms), ...common(frame, terms), ...dates,
    'dcat:dataset': [{
      '@id': dataset, '@type': 'dcat:Dataset', 'dct:identifier': dataset, 'dct:title': said((words) => words.figuresRelease.data.title(frame.name)), 'dct:description': said((words) => words.openData.datasetLead), 'dcat:keyword': keywords,
      'dcat:theme': themes, 'dct:accessRights': access, 'dct:language': language, 'dct:accrualPeriodicity': authority('frequency', 'IRREG'), 'dct:spatial': authority('country', 'NLD'), 'dct:conformsTo': { '@id': 'https://www.w3.org/TR/tabular-data-model/' },
      'dcat:landingPage': { '@id': at }, 'foaf:page': { '@id': `${frame.base}/open-data` }, ...common(frame, terms), ...dates,
      ...(years.length > 0 ? { 'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': date(`${years[0] ?? ''}-01-01`), 'dcat:endDate': date(`${years.at(-1) ?? ''}-12-31`) } } : {}),
      ...(newest ? { 'dcat:version': String(newest.number) } : {}),
      'dcat:distribution': [...releases.flatMap((release) => files(release, frame, terms)), byApi],
    }],
    'dcat:service': [api],
  });
}

function files(release: PublishedRelease, frame: DataFrame, terms: OpenDataTerms | null): object[] {
  const folder = `${frame.base}/cijfers/publicatie/${release.number}`;
  const kinds = [
    { file: 'cijfers.csv', format: 'CSV', type: 'text/csv', made: releaseCsv(release, frame), schema: `${folder}/cijfers.csv-metadata.json` },
    { file: 'cijfers.json', format: 'JSON', type: 'application/json', made: releaseJson(release, frame), schema: `${frame.base}/open-data` },
  ];
  return kinds.map(({ file, format, type, made, schema }) => ({
    '@id': `${folder}/${file}`, '@type': 'dcat:Distribution', 'dct:title': said((words) => `${words.figuresRelease.releaseName(release.number)} (${format})`), 'dcat:accessURL': { '@id': `${folder}/${file}` }, 'dcat:downloadURL': { '@id': `${folder}/${file}` },
    'dct:format': authority('file-type', format), 'dcat:mediaType': mediaType(type), 'dcat:byteSize': { '@value': String(Buffer.byteLength(made)), '@type': 'xsd:nonNegativeInteger' }, 'dct:issued': date(release.day),
    'dcatap:availability': authority('planned-availability', 'STABLE'), 'dct:language': authority('language', 'NLD'), 'dct:conformsTo': { '@id': schema }, ...licenceOf(terms),
  }));
}
