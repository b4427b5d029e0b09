import type { Language } from '../../texts/plural.ts';
import { textsIn } from '../../texts/texts.ts';
import { sourceOf } from '../knowledge/offers.ts';
import { documentedRisks } from './queries-risk.ts';

/* What the council letter may use of this room: figures that have already passed the rule for small numbers, and documented risks with their source. */
export { registerFigures, releaseOfYear, type ReleaseOfYear, type YearFigure } from './queries-register.ts';
export { publishedTables, type PublishedTables } from './release/queries-published.ts';
export type { ShownLine, ShownTable } from './release/shown-tables.ts';

/** The periodic picture as blocks of a document, for the council or for everybody. */
export { type DocumentAudience, pictureForDocument } from './picture-document.ts';

/* What the API says of itself: on which terms its data may be used. */
export { openDataTerms, type OpenDataTerms } from './open-data/queries.ts';
export { licenceInList, licenceText } from './open-data/rules.ts';

export interface RiskSentence {
  readonly sentence: string;
  /** Titles and years of the sources, as to be printed behind the sentence. */
  readonly sources: readonly string[];
}

/** The sectors with the nearest evidence, seen from a municipality (CBS code), each as one sentence with its sources: nearest first, nothing that was found only abroad. */
export function riskSummary(municipality: string, language: Language, most = 6): readonly RiskSentence[] {
  const { summary } = textsIn(language).picture.risks;
  return documentedRisks(municipality, language).slice(0, most).map(({ sector, forms, reach, sources }) => ({
    sentence: summary(sector, forms, reach),
    sources: sources.map((key) => {
      const { title, year } = sourceOf(key);
      return year === null ? title : `${title}, ${year}`;
    }),
  }));
}

/* Of the risk register: what other documents and drawings may use, and the reading for the plan's indicator. */
export { pictureRefreshed } from './risks/queries.ts';
export { type DocumentRisk, type MapRisk, risksForDocument, risksForMap } from './risks/queries-offered.ts';
