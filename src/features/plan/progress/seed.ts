import type { Act } from '../../../platform/act.ts';
import { say } from './commands.ts';
import type { Word } from './progress-form.ts';
import { measureFile } from './queries.ts';

const silent: Word = { state: 'on-course', phase: null, reason: '', done: '', next: '', forAll: '', spent: null, evidence: '', actions: [] };

/** What invented people say of a few measures, each so many days ago; the measures themselves are examples. */
export const demoWords: readonly { readonly daysAgo: number; readonly code: string; readonly word: Word }[] = [
  { daysAgo: 120, code: 'M1.1', word: { ...silent, phase: 'prepare', done: 'Verzonnen voorbeeld: de werkgroep heeft een eerste tekst gemaakt.', next: 'De tekst bespreken met de partners.' } },
  {
    daysAgo: 30, code: 'M1.2', word: {
      ...silent, state: 'done', phase: 'keep', done: 'Verzonnen voorbeeld: er zijn een aandachtsfunctionaris en een vaste vervanger.', evidence: 'Besluit van het college (verzonnen)', forAll: 'Voorbeeld: er is één persoon die op mensenhandel let, en iemand die haar vervangt.',
      actions: ['done', 'on-course'],
    },
  },
  { daysAgo: 12, code: 'M2.1', word: { ...silent, state: 'late', phase: 'carry-out', reason: 'Verzonnen voorbeeld: de trainer was ziek.', next: 'Een nieuwe datum kiezen.', spent: 3500, forAll: 'Voorbeeld: de eerste training voor de balie is verzet naar het voorjaar.' } },
];

/** What invented owners answered in the round that runs. */
export const demoAnswers: readonly { readonly daysAgo: number; readonly code: string; readonly role: 'focal-officer' | 'supervisor' | 'policy-adviser'; readonly word: Word }[] = [
  { daysAgo: 15, code: 'M3.1', role: 'focal-officer', word: { ...silent, phase: 'carry-out', evidence: 'Verzonnen voorbeeld: de meldroute staat op intranet.' } },
  { daysAgo: 10, code: 'M4.1', role: 'supervisor', word: { ...silent, state: 'late', reason: 'Verzonnen voorbeeld: de controle met partners is uitgesteld.' } },
  { daysAgo: 9, code: 'M7.1', role: 'policy-adviser', word: { ...silent, phase: 'prepare' } },
];

export async function seedProgress(act: Act, reference: string, code: string, word: Word): Promise<void> {
  const file = await measureFile(act, reference, code);
  if (file) await say(act, file, file.newestId, word);
}
