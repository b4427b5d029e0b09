import type { Act } from '../../../platform/act.ts';
import { areaOfSignal, sayArea } from '../../signals/offers.ts';
import { chooseAreas, keepAreas } from './commands.ts';
import { areasToChoose } from './queries.ts';

/** Invented areas for the demonstration, read in as a real file would be. */
export async function seedAreas(act: Act, text: string): Promise<void> {
  const { number, file } = await keepAreas(act, { text, layer: null, source: 'verzonnen vlakken voor de demonstratie, geen echte grenzen', codeProperty: null, nameProperty: null });
  await chooseAreas(act, file.layer, number, 0);
}

/** Says of invented signals in which of the areas they play; null says nothing, so that there is something without an area. */
export async function seedPlaces(act: Act, places: readonly (readonly [number: string, area: string | null])[]): Promise<void> {
  const choices = await areasToChoose(act);
  for (const [number, name] of places) {
    const area = choices.find((choice) => choice.name === name);
    const now = await areaOfSignal(act, number);
    if (area && now) await sayArea(act, number, now.version, area);
  }
}
