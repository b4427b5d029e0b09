import { type DocumentContent, paragraph } from '../../../platform/documents/content.ts';
import { day } from '../../../texts/dates.ts';
import { type Language, staffLanguage } from '../../../texts/plural.ts';
import type { Texts } from '../../../texts/texts.ts';
import { inLanguage } from '../catalogue/language.ts';
import type { TrainingModule } from './catalogue/module.ts';
import type { Certificate } from './queries-own.ts';

/** What a certificate says: who, what, which version, when, until when, by whom, and by which mark it is recognised. */
export function certificateContent(given: {
  readonly texts: Texts; readonly language: Language; readonly municipality: string; readonly name: string; readonly module: TrainingModule; readonly certificate: Certificate;
}): DocumentContent {
  const { texts, municipality, name, module, certificate } = given;
  const language = staffLanguage(given.language);
  const words = texts.learning.certificate;
  const title = inLanguage(module.name, language);
  return {
    language, title: words.title, subject: words.subject(title), organisation: words.organisation(municipality), date: certificate.on, reference: certificate.mark, to: [],
    facts: [
      { label: words.facts.date, value: day(certificate.on, language) },
      { label: words.facts.until, value: certificate.until ? day(certificate.until, language) : words.forGood },
      { label: words.facts.version, value: String(certificate.version) },
      { label: words.facts.mark, value: certificate.mark },
    ],
    pageWords: { page: words.page, of: words.of },
    blocks: [
      paragraph(words.declares(municipality)),
      { kind: 'heading', level: 2, text: name },
      paragraph(words.has),
      { kind: 'heading', level: 2, text: title },
      paragraph(inLanguage(module.about, language)),
      paragraph(words.about),
      { kind: 'note', runs: [{ text: words.check }] },
    ],
  };
}
