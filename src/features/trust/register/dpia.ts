import { type Block, type DocumentContent, paragraph } from '../../../platform/documents/content.ts';
import { dpia as words } from '../../../texts/nl/dpia.ts';
import { register as labels } from '../../../texts/nl/register.ts';
import { contentFields } from './catalogue.ts';
import type { ActivityVersion } from './queries.ts';

const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text });

/**
 * The beginning of a data protection impact assessment (GDPR art. 35 (7)): what the program knows is filled in from the register, what only the municipality can say is asked.
 * @param date 'YYYY-MM-DD'
 */
export function dpiaContent(municipality: string, date: string, activities: readonly ActivityVersion[]): DocumentContent {
  const unconfirmed = activities.filter((activity) => !activity.confirmed).length;
  return {
    language: 'nl', title: words.title, subject: words.subject(municipality), organisation: `Gemeente ${municipality}`, date, to: [], facts: [{ label: words.date, value: date }, { label: words.state, value: words.draft }],
    pageWords: words.pageWords,
    blocks: [
      paragraph(words.intro), ...(unconfirmed > 0 ? [paragraph(words.unconfirmed(unconfirmed))] : []),
      heading(words.needTitle), paragraph(words.need), { kind: 'list', items: words.criteria.map((text) => [{ text }]) },
      heading(words.activitiesTitle),
      ...activities.flatMap((activity): Block[] => [
        heading(activity.content.name, 3),
        { kind: 'table', caption: `${activity.content.name}, ${labels.version.toLowerCase()} ${activity.version}${activity.confirmed ? '' : ` (${labels.proposal.toLowerCase()})`}`, columns: [{ label: words.what }, { label: words.answer }],
          rows: contentFields.filter((field) => field !== 'name').map((field) => [labels.fields[field], activity.content[field]]) },
      ]),
      heading(words.necessityTitle), paragraph(words.necessity), { kind: 'list', items: words.necessityQuestions.map((text) => [{ text }]) },
      heading(words.risksTitle), paragraph(words.risks),
      { kind: 'table', caption: words.risksTitle, columns: words.riskColumns.map((label) => ({ label })), rows: words.riskRows.map((row) => [...row]) },
      heading(words.rightsTitle), paragraph(words.rights),
      heading(words.adviceTitle), paragraph(words.advice),
    ],
  };
}
