import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { Role } from '../../../platform/permissions.ts';
import { find, markHit, mend, step, stop, takeIn, type SubjectFinder } from './commands.ts';
import type { Intake } from './intake-form.ts';
import { hitsOf, subjectRequest, type SubjectRequest } from './queries.ts';

type As = (daysAgo: number, role: Role, use: (act: Act) => Promise<void>) => Promise<void>;

/** Invented people at a street that does not exist; the number is the one of the invented links of the demonstration. */
const requests: readonly { readonly daysAgo: number; readonly kind: Intake['kind']; readonly identified: Intake['identified']; readonly words: Intake['words']; readonly until: 'intake' | 'finding' | 'weighing' | 'stopped' }[] = [
  {
    daysAgo: 800, kind: 'access', identified: 'not-yet', until: 'stopped',
    words: { name: 'Alex Verzinsel', contact: 'Nergenslaan 2\n2061 AA Bloemendaal', asks: 'Staat er iets over mij in uw administratie?', terms: '' },
  },
  {
    daysAgo: 34, kind: 'objection', identified: 'known', until: 'finding',
    words: { name: 'Bo Bedenksel', contact: 'Nergenslaan 8\n2061 AA Bloemendaal', asks: 'Ik wil niet dat mijn nummer in uw systeem staat. Ik heb met niemand iets te maken.', terms: '' },
  },
  {
    daysAgo: 24, kind: 'access', identified: 'desk', until: 'weighing',
    words: { name: 'Sam Nergensman', contact: 'Nergenslaan 5\n2061 AA Bloemendaal', asks: 'Ik hoorde dat er over mij is gemeld. Welke gegevens hebt u van mij?', terms: '06-0000 1234' },
  },
  {
    daysAgo: 2, kind: 'erasure', identified: 'not-yet', until: 'intake',
    words: { name: 'Kim Fantasie', contact: 'kim@voorbeeld.example', asks: 'Ik deed vorig jaar een melding. Wilt u alles van mij wissen?', terms: '' },
  },
];

/** Four requests of the demonstration: one that was taken back so long ago that it may go, one that is late, one that is ready to answer, one of which is not certain yet who asks. */
export async function seedSubject(as: As, finders: readonly SubjectFinder[]): Promise<void> {
  for (const { daysAgo, kind, identified, words, until } of requests) {
    let number = '';
    const on = (use: (act: Act, request: SubjectRequest) => Promise<unknown>) => async (act: Act): Promise<void> => { const request = await subjectRequest(act, number); if (request) await use(act, request); };
    await as(daysAgo, 'privacy-officer', async (act) => { number = await takeIn(act, { kind, receivedOn: dutchDate(act.now), identified: 'not-yet', words }); });
    if (until === 'stopped') await as(daysAgo - 2, 'privacy-officer', on((act, request) => stop(act, request, 'De persoon belde: de vraag is niet meer nodig.')));
    if (until === 'intake' || until === 'stopped') continue;
    await as(daysAgo - 1, 'privacy-officer', on((act, request) => mend(act, request, 1, { kind, receivedOn: Temporal.PlainDate.from(request.receivedOn), identified, words })));
    await as(daysAgo - 1, 'privacy-officer', on((act, request) => step(act, request, 'ask')));
    if (until === 'finding') continue;
    await as(0, 'focal-officer', on((act, request) => find(act, request, finders)));
    await as(0, 'focal-officer', on(async (act, request) => {
      for (const [at, hit] of (await hitsOf(act, request)).entries()) {
        await markHit(act, request, hit.id, hit.version, at === 0
          ? { belongs: true, tell: true, words: 'Uw telefoonnummer 06-0000 1234 staat in een melding die de gemeente kreeg.', shared: false, action: null, actionWhy: '' }
          : { belongs: true, tell: false, ground: 'rights-of-others', why: 'Uit dit signaal is af te leiden wie het meldde.', action: null, actionWhy: '' });
      }
      await step(act, request, 'found');
    }));
  }
}
