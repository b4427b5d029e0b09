import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './lib/project-root.ts';
import { withAct } from './platform/act.ts';
import { addMunicipality, type Installation, type NewMunicipality, type NewPerson } from './platform/installation.ts';
import type { Permission, Role } from './platform/permissions.ts';

/** Names by which POST /demo knows each role (contract.md). */
const demoNames: readonly (readonly [string, Role])[] = [
  ['afm', 'focal-officer'], ['plaatsvervanger', 'deputy'], ['collega', 'colleague'], ['zorgcoordinator', 'care-coordinator'], ['toezichthouder', 'supervisor'],
  ['beleid', 'policy-adviser'], ['college', 'board'], ['fg', 'privacy-officer'], ['beheer', 'administrator'], ['regio', 'regional-coordinator'],
];

/** Invented people: none of them exists. */
const invented: Readonly<Record<string, readonly string[]>> = {
  GM0377: ['Noor Verzonnen', 'Sem Bedacht', 'Lotte Voorbeeld', 'Amira Fictie', 'Joris Proefman', 'Daan Schets', 'Carla Denkbeeld', 'Ruben Maquette', 'Iris Model', 'Henk Oefening'],
  GM0397: ['Mila Verzonnen', 'Thijs Bedacht', 'Sanne Voorbeeld'],
  GM0473: ['Bram Verzonnen', 'Yara Bedacht', 'Koen Voorbeeld'],
};

const municipalities = [
  { code: 'GM0377', name: 'Bloemendaal' },
  { code: 'GM0397', name: 'Heemstede' },
  { code: 'GM0473', name: 'Zandvoort' },
] as const;

/** Everything a demonstration may do while it is being laid out. */
export const seedPermissions: readonly Permission[] = ['plan.import', 'signals.read', 'signals.list', 'signals.assess', 'signals.decide', 'letters.make', 'letters.send', 'letters.read', 'plan.read', 'picture.read'];

/** Lays out the demonstration once: three municipalities, invented people, an invented history. @returns whether there was anything to do */
export async function seedDemo(installation: Installation): Promise<boolean> {
  if ((await installation.faces.all()).length > 0) return false;
  for (const { code, name } of municipalities) {
    const municipality: NewMunicipality = { code, name, region: 'kennemerland', demo: true, people: peopleOf(code) };
    await addMunicipality(installation, municipality);
  }
  return true;
}

function peopleOf(code: string): NewPerson[] {
  return (invented[code] ?? []).flatMap((name, index) => {
    const known = demoNames[index];
    return known ? [{ id: `p${String(index + 1).padStart(2, '0')}`, name, role: known[1], demoName: known[0] }] : [];
  });
}

export async function seedPlanText(file: string): Promise<string> {
  return readFile(join(projectRoot(), 'seed', file), 'utf8');
}

export { withAct };
