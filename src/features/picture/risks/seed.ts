import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { sectorsSeenFrom } from '../../knowledge/offers.ts';
import { closeRisk, judge, makeRisk, type NewDescription, type NewTie, tie } from './commands.ts';
import { riskFile } from './queries.ts';
import { isConfidential, type Judgement } from './rules.ts';

interface DemoRisk {
  readonly daysAgo: number;
  readonly description: NewDescription;
  /** Which grounds of the catalogue it begins with. */
  readonly grounds: readonly number[];
  readonly ties: readonly NewTie[];
  readonly judgements: readonly { readonly daysAgo: number; readonly judgement: Judgement; readonly reason: string; readonly nextInDays: number }[];
  /** A signal that is joined to it today. */
  readonly signal?: string | undefined;
  readonly closed?: { readonly daysAgo: number; readonly reason: string };
}

const plain = { street: '', object: null } as const;
const measure = (plan: string, code: string): NewTie => ({ kind: 'measure', plan, measure: code });

/** Invented risks of an invented history; the grounds from the catalogue are real and happened elsewhere. `signal` is a number of the demonstration to tie by hand. */
export function demoRisks(plan: string, signal: string | undefined): readonly DemoRisk[] {
  return [
    {
      daysAgo: 300, grounds: [0, 1], signal,
      description: { ...plain, sector: 'beach-and-events', forms: ['labour'], placeKind: 'area', area: 'Bloemendaal aan Zee', exposure: 'sometimes', exposureWords: 'Verzonnen voorbeeld: van april tot oktober werkt hier veel tijdelijk personeel.' },
      ties: [
        measure(plan, 'M4.1'), measure(plan, 'M4.2'), { kind: 'permit', words: 'Verzonnen voorbeeld: in de vergunning voor evenementen staat dat de organisator een lijst van uitzendbureaus geeft.', on: null },
        { kind: 'check', words: 'Verzonnen voorbeeld: controle met de Arbeidsinspectie aan het begin van het seizoen.', on: null, confidential: 'Verzonnen plek: strandafgang 9' },
      ],
      judgements: [
        { daysAgo: 290, judgement: 'watch', reason: 'Verzonnen voorbeeld: wat in Zandvoort is gevonden, kan hier ook.', nextInDays: 180 },
        { daysAgo: 100, judgement: 'act-now', reason: 'Verzonnen voorbeeld: er kwamen paviljoens bij en er is dit seizoen nog niet gecontroleerd.', nextInDays: 90 },
      ],
    },
    {
      daysAgo: 200, grounds: [0],
      description: { ...plain, sector: 'domestic-work', forms: ['labour'], placeKind: 'street', area: 'Aerdenhout', street: 'Verzonnen laan, het deel bij het bos', exposure: 'unknown', exposureWords: 'Verzonnen voorbeeld: niemand weet hoeveel gezinnen inwonend personeel hebben.' },
      ties: [{ kind: 'finding', confidential: 'Verzonnen voorbeeld: een wijkverpleegkundige zag een au pair die bijna nooit buiten kwam.', on: null }],
      judgements: [{ daysAgo: 150, judgement: 'not-known', reason: '', nextInDays: 210 }],
    },
    {
      daysAgo: 120, grounds: [0, 1],
      description: { ...plain, sector: 'bulbs-and-horticulture', forms: ['labour'], placeKind: 'area', area: 'Vogelenzang en Bennebroek', exposure: 'sometimes', exposureWords: 'Verzonnen voorbeeld: in het voorjaar en bij het pellen.' },
      ties: [measure(plan, 'M4.1'), { kind: 'inspection', confidential: 'Verzonnen voorbeeld: bij één schuur sliepen mensen boven de machines.', on: null }],
      judgements: [{ daysAgo: 110, judgement: 'watch', reason: '', nextInDays: 200 }],
    },
    {
      daysAgo: 40, grounds: [],
      description: { ...plain, sector: 'hotels-short-stay', forms: ['sexual'], placeKind: 'object', area: 'Overveen', object: 'Verzonnen hotel Het Voorbeeld', exposure: 'hardly', exposureWords: '' },
      ties: [],
      judgements: [],
    },
    {
      daysAgo: 350, grounds: [],
      description: { ...plain, sector: 'car-wash', forms: ['labour'], placeKind: 'area', area: 'Hele gemeente', exposure: 'hardly', exposureWords: 'Verzonnen voorbeeld: er is geen wasplaats met personeel.' },
      ties: [],
      judgements: [{ daysAgo: 340, judgement: 'enough-done', reason: 'Verzonnen voorbeeld: dit bestaat hier niet.', nextInDays: 180 }],
      closed: { daysAgo: 160, reason: 'Verzonnen voorbeeld: de laatste wasplaats met personeel is weg.' },
    },
  ];
}

export type InTheName = (daysAgo: number, role: 'focal-officer' | 'policy-adviser', use: (act: Act) => Promise<void>) => Promise<void>;

/** Writes them through the commands that people use, each at its own moment. */
export async function seedRisks(inTheName: InTheName, plan: string, signal: string | undefined): Promise<void> {
  for (const risk of [...demoRisks(plan, signal)].sort((one, other) => other.daysAgo - one.daysAgo)) {
    let number = 0;
    await inTheName(risk.daysAgo, 'focal-officer', async (act) => {
      const grounds = sectorsSeenFrom(act.municipality).find(({ code }) => code === risk.description.sector)?.grounds ?? [];
      number = await makeRisk(act, risk.description, risk.grounds.flatMap((at): NewTie[] => { const ground = grounds[at]; return ground ? [{ kind: 'documented', sources: ground.sources, words: ground.text.nl }] : []; }));
      for (const one of risk.ties) await onNewest(act, number, (file) => tie(act, file, file.revision, isConfidential(one.kind) ? { ...one, on: dutchDate(act.now).subtract({ days: 6 }).toString() } : one));
    });
    for (const { daysAgo, judgement, reason, nextInDays } of risk.judgements) {
      await inTheName(daysAgo, 'focal-officer', (act) => onNewest(act, number, (file) => judge(act, file, file.revision, { judgement, reason, nextLook: dutchDate(act.now).add({ days: nextInDays }).toString() })));
    }
    const { closed, signal: joined } = risk;
    if (joined) await inTheName(0, 'focal-officer', (act) => onNewest(act, number, (file) => tie(act, file, file.revision, { kind: 'signal', signal: joined })));
    if (closed) await inTheName(closed.daysAgo, 'focal-officer', (act) => onNewest(act, number, (file) => closeRisk(act, file, file.revision, closed.reason)));
  }
}

async function onNewest(act: Act, number: number, use: (file: NonNullable<Awaited<ReturnType<typeof riskFile>>>) => Promise<unknown>): Promise<void> {
  const file = await riskFile(act, number);
  if (file) await use(file);
}
