import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../../lib/project-root.ts';
import type { Act } from '../../../platform/act.ts';
import { addLook, takeOver } from './commands.ts';
import type { NewLook } from './look-form.ts';
import { readNormFile } from './norm-file.ts';
import { rowFile } from './queries.ts';

export interface DemoLook { readonly daysAgo: number; readonly code: string; readonly look: NewLook }

const invented = 'Verzonnen voorbeeld: ';

/** What invented people found; the days count from today. One next look is past, three rows nobody looked at. */
export function demoLooks(today: Temporal.PlainDate): DemoLook[] {
  const looked = (daysAgo: number, code: string, basis: NewLook['basis'], evidence: string, owner: string, next: number, deepening: NewLook['deepening'] = null): DemoLook =>
    ({ daysAgo, code, look: { basis, deepening, evidence: evidence ? invented + evidence : '', owner, nextLook: today.add({ days: next }).toString() } });
  const [adviser, officer] = ['Beleidsadviseur openbare orde en veiligheid', 'Aandachtsfunctionaris mensenhandel'];
  return [
    looked(200, 'T01', 'partly', 'het plan is klaar en nog niet gepubliceerd.', adviser, -100), looked(60, 'T01', 'meets', 'uitvoeringsplan 2024-2026, door het college vastgesteld.', adviser, 120, 'partly'),
    looked(60, 'T02', 'meets', 'alle drie de vormen staan in het plan.', adviser, 300), looked(58, 'T03', 'meets', 'besluit van het college.', 'Burgemeester', 120, 'not'),
    looked(58, 'T04', 'partly', 'de balie en Wmo geven signalen door, jeugd nog niet.', officer, 60), looked(190, 'T05', 'not', '', officer, -20), looked(40, 'T06', 'meets', 'signalen staan in Baken.', officer, 200, 'meets'),
    looked(30, 'T07', 'partly', 'de eerste training is geweest.', 'Teamleider Publiekszaken', 90), looked(30, 'T08', 'not', '', 'Communicatie', 45), looked(30, 'T09', 'meets', 'de regio heeft een zorgcoördinator.', 'Team Wmo en jeugd', 180),
    looked(30, 'T10', 'partly', 'opvang via de centrumgemeente, nazorg nog niet.', 'Team Wmo en jeugd', 90), looked(28, 'T12', 'meets', 'de burgemeester zit aan de regiotafel.', 'Burgemeester', 330), looked(28, 'T13', 'meets', 'APV, hoofdstuk over seksbedrijven.', 'Vergunningen', 330),
    looked(28, 'T14', 'partly', 'alleen bij de horeca.', 'Vergunningen', 120), looked(28, 'T15', 'not-applicable', 'er zijn geen vergunde bedrijven; illegaal aanbod gaat via T16.', 'Toezicht en handhaving', 330), looked(20, 'T17', 'partly', 'de DPIA is klaar, het protocol nog niet.', 'Functionaris gegevensbescherming', 30),
    looked(20, 'T19', 'meets', 'brief aan de raad.', adviser, 200),
  ];
}

export async function seedChecklist(act: Act): Promise<void> {
  const read = readNormFile(await readFile(join(projectRoot(), 'seed', 'checklist-2026-11.yaml'), 'utf8'));
  if ('ok' in read) await takeOver(act, read.ok);
}

export async function seedLook(act: Act, { code, look }: DemoLook): Promise<void> {
  const file = await rowFile(act, code);
  if (file) await addLook(act, file, file.look?.id ?? 0, file.words.version, look);
}
