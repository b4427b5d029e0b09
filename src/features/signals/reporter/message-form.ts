import type { FormValues } from '../../../platform/form-values.ts';
import type { Language } from '../../../texts/plural.ts';
import { languages, type Texts, textsIn } from '../../../texts/texts.ts';

/** What an officer writes to a reporter: standard sentences, own words, or both. */
export interface MessageFields {
  readonly standard: readonly StandardKey[];
  readonly text: string;
  /** The language of the own words. */
  readonly writtenIn: 'nl' | 'en';
  readonly wait: boolean;
}

export type MessageMistake = 'empty' | 'long';

/** In the order in which one would say them; the last two only introduce the officer's own words. */
export const standardKeys = ['thanks', 'safe', 'where', 'when', 'who', 'self', 'help', 'files', 'reach', 'busy', 'closing'] as const satisfies readonly (keyof Texts['report']['standard'])[];
export type StandardKey = (typeof standardKeys)[number];

export const emptyMessage: MessageFields = { standard: [], text: '', writtenIn: 'nl', wait: false };

const longestMessage = 5000;

export function messageFrom(form: FormValues): MessageFields {
  const chosen = form.all('vast');
  return {
    standard: standardKeys.filter((key) => chosen.includes(key)), text: form.text('bericht').replace(/\r\n/g, '\n'), writtenIn: form.text('taal') === 'en' ? 'en' : 'nl', wait: form.text('wachten') === 'ja',
  };
}

export function messageMistake(fields: MessageFields): MessageMistake | null {
  if (fields.standard.length === 0 && fields.text.trim() === '') return 'empty';
  return fields.text.length > longestMessage ? 'long' : null;
}

/** The language of a report; Dutch when it is one that Baken does not speak any more. */
export function languageOf(code: string): Language {
  return languages.find((language) => language.code === code)?.code ?? 'nl';
}

/** What the reporter reads: the standard sentences in the reporter's language, then the own words, announced where they are in another one. */
export function messageText(fields: MessageFields, reporter: Language): string {
  const sentences = textsIn(reporter).report.standard;
  const own = fields.text.trim() === '' ? null : fields.text;
  const announced = own !== null && fields.writtenIn !== reporter ? (fields.writtenIn === 'nl' ? sentences.inDutch : sentences.inEnglish) : null;
  return [...fields.standard.map((key) => sentences[key]), announced, own].filter((part) => part !== null).join('\n\n');
}
