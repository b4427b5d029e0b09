import type { Action, EvidenceKind, Measure, PlanFile } from '../src/features/plan/plan-file-schema.ts';

const subjects = ['zien en herkennen', 'melden en signaleren', 'slachtoffers helpen', 'daders aanpakken', 'samenwerken in de regio', 'ondernemers en sectoren', 'jongeren en scholen', 'toezicht en controles', 'opvang en nazorg', 'gegevens delen', 'inwoners bereiken', 'beleid en organisatie'];
const verbs = ['Trainen van', 'Afspraken maken met', 'Onderzoek doen naar', 'Voorlichting geven aan', 'Een werkwijze maken voor', 'Controleren van', 'Een overleg opzetten met', 'Vastleggen van'];
const whom = ['de balie', 'het wijkteam', 'de scholen', 'de horeca', 'de uitzendbureaus', 'de handhavers', 'de huisartsen', 'de woningcorporatie', 'de politie', 'de buurgemeenten', 'de autowasstraten', 'de jongerenwerkers'];
const owners = ['Team Veiligheid', 'Team Zorg', 'Team Handhaving', 'Team Vergunningen', 'Team Communicatie', 'Teamleider openbare orde en veiligheid', 'Coördinator jeugd'];
const evidence: readonly EvidenceKind[] = ['training', 'check', 'decision', 'document', 'indicator'];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** An invented plan of the size that the bench asks for: always the same, with something of everything. */
export function largePlan(size: { readonly pillars: number; readonly measures: number; readonly actions: number }, municipality = 'GM0377'): PlanFile {
  const agreements = Array.from({ length: 24 }, (_, at) => ({ code: `A${at + 1}`, text: `Afspraak ${at + 1} over ${pick(subjects, at)} (verzonnen)`, origin: 'example' as const }));
  const perMeasure = Math.round(size.actions / size.measures);
  const measure = (number: number, pillar: number, at: number): Measure => {
    const from = 2022 + number % 3, to = Math.min(2026, from + 1 + number % 2);
    const late = number % 11 === 0;
    return {
      code: `M${pillar}.${at}`, title: `${pick(verbs, number)} ${pick(whom, number * 5 + pillar)}`, why: `Omdat ${pick(whom, number)} vaak het eerst iets ziet; dat bleek uit het overleg over ${pick(subjects, pillar)}.`,
      owner: pick(owners, number), ...(number % 9 === 0 ? {} : { deputy: pick(owners, number + 3) }), from: String(from), to: String(to), budget_eur: 500 * (number % 20),
      ...(number % 4 === 0 ? { budget_source: `Begroting ${from}`, spent_eur: 250 * (number % 11) } : {}),
      ...(late ? { state: 'late' as const, phase: 'carry-out' as const, reason: 'Verzonnen: de trainer was ziek.' } : {}),
      covers: [`A${number % 24 + 1}`], origin: 'example',
      actions: Array.from({ length: perMeasure }, (_, action): Action => ({ title: `Stap ${action + 1}: ${pick(verbs, number + action).toLowerCase()} ${pick(whom, number + action * 7)}`, due: `${from}-${String((number + action) % 12 + 1).padStart(2, '0')}`, state: pick(['done', 'started', 'planned'] as const, number + action), origin: 'example' })),
      ...(number % 2 === 0 ? { milestones: [{ title: 'Halverwege', due: `${from}-12`, ...(number % 4 === 0 ? { reached: `${from}-11-${String(number % 28 + 1).padStart(2, '0')}` } : {}) }, { title: 'Klaar', due: String(to) }] } : {}),
      ...(number % 5 === 0 ? { evidence: [{ kind: pick(evidence, number), title: `Verslag ${number}`, date: `${from}-06` }] } : {}),
      indicators: number % 3 === 0 ? [] : [{ code: `I${pillar}.${at}`, title: `Bereikt bij ${pick(whom, number)}`, unit: 'procent', target: 50 + number % 50 }],
    };
  };
  let made = 0;
  return {
    reference: 'groot-plan-2022-2026', title: 'Groot plan (verzonnen) 2022-2026', municipality, period: { from: '2022', to: '2026' },
    frameworks: [{ code: 'KADER', title: 'Kader (verzonnen)', body: 'Niemand', level: 'national', origin: 'example', agreements }],
    decisions: [],
    pillars: Array.from({ length: size.pillars }, (_, at) => {
      const own = Math.floor(size.measures / size.pillars) + (at < size.measures % size.pillars ? 1 : 0);
      return {
        code: `P${at + 1}`, title: `Pijler ${at + 1}: ${pick(subjects, at)}`, aim: `De gemeente is in 2026 aantoonbaar beter in ${pick(subjects, at)}.`, budget_eur: 100_000, origin: 'example' as const,
        measures: Array.from({ length: own }, (_, place) => measure(made++, at + 1, place + 1)),
      };
    }),
  };
}
