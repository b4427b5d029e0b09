import type { Act } from '../../platform/act.ts';
import type { Role } from '../../platform/permissions.ts';
import { addBlock, writeBlock } from './blocks/commands.ts';
import { blocksOf, isUnwritten } from './blocks/queries.ts';
import { makeDocument, makeLetter } from './commands.ts';
import type { Wish } from './compose/facts.ts';
import { adopt, approve, askReview, sendLetter } from './flow/commands.ts';
import { allLetters } from './queries.ts';

/** Runs one step of the invented story as somebody in a role, so many days ago. */
export type AsRole = <T>(daysAgo: number, role: Role, use: (act: Act) => Promise<T>) => Promise<T>;

const college = 'college van burgemeester en wethouders';

/** Makes the letter for a plan in a municipality that has no document yet, and takes it all the way. */
export async function seedLetter(as: AsRole, municipality: string, planRef: string, daysAgo = 0): Promise<void> {
  if ((await as(daysAgo, 'policy-adviser', allLetters)).length > 0) return;
  await allTheWay(as, daysAgo, await as(daysAgo, 'policy-adviser', (act) => makeLetter(act, municipality, planRef)));
}

async function allTheWay(as: AsRole, daysAgo: number, ref: string): Promise<void> {
  await as(daysAgo, 'policy-adviser', (act) => askReview(act, ref));
  await as(daysAgo, 'focal-officer', (act) => approve(act, ref, 'Nagekeken. Alles staat op het bronnenblad. (Verzonnen voor de demonstratie.)'));
  await as(daysAgo, 'policy-adviser', async (act) => adopt(act, ref, { body: college, on: act.now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString() }));
  await as(daysAgo, 'policy-adviser', (act) => sendLetter(act, ref));
}

/** Words of the demonstration: invented, and saying so. */
const invented: Readonly<Record<string, string>> = {
  summary: '## Samenvatting\n\nDit is een **verzonnen** samenvatting voor de demonstratie. De gemeente werkte aan herkennen en melden. De meeste maatregelen liggen op koers; één loopt achter.',
  ahead: '## Vooruitblik\n\nDeze vooruitblik is **verzonnen**.\n\n- De afspraken met partners worden opnieuw bekeken.\n- Wie nog geen training volgde, krijgt een uitnodiging.',
};

/** A progress letter that was sent, a yearly report that waits for its reviewer and a draft answer to questions that nobody asked. */
export async function seedAccount(as: AsRole, municipality: string, planRef: string, year: number): Promise<void> {
  const wish = (kind: Wish['kind'], more: Partial<Wish> = {}): Wish => ({ kind, planRef, period: null, asked: null, replaces: null, ...more });
  const progress = await as(3, 'policy-adviser', (act) => makeDocument(act, municipality, wish('progress-letter')));
  await as(3, 'policy-adviser', (act) => addBlock(act, progress, 'opening', 'Over deze brief', '> Deze brief is verzonnen. Hij hoort bij de demonstratie van Baken en is nooit verstuurd aan een echte gemeenteraad.'));
  await allTheWay(as, 3, progress);
  const report = await as(2, 'policy-adviser', (act) => makeDocument(act, municipality, wish('yearly-report', { period: String(year) })));
  for (const block of await as(2, 'policy-adviser', (act) => blocksOf(act, report))) {
    const text = isUnwritten(block) ? invented[block.key] : undefined;
    if (text !== undefined) await as(2, 'policy-adviser', (act) => writeBlock(act, report, block.key, block.edition, text));
  }
  await as(1, 'policy-adviser', (act) => askReview(act, report));
  await as(1, 'policy-adviser', async (act) => makeDocument(act, municipality, wish('answer', {
    asked: {
      subject: 'toezicht op vakantieparken', by: 'de verzonnen fractie Voorbeeld', on: act.now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().subtract({ days: 12 }).toString(),
      questions: ['Hoe vaak is het college dit jaar op vakantieparken geweest?', 'Wat doet het college als een medewerker iets opmerkt?'],
    },
  })));
}
