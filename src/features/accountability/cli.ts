import type { Act } from '../../platform/act.ts';
import type { MunicipalityFace } from '../../platform/municipality.ts';
import { accountability as dutch } from '../../texts/nl/accountability.ts';
import { compose } from './commands.ts';
import { type FileKind, renderLetter } from './files.ts';
import { gatherFacts } from './gather.ts';
import { marked } from './letter.ts';

/**
 * The letter for a plan as a file, without keeping it: `letter --plan REF --out FILE`. It says that it is a draft, because it was not sent.
 * The act needs `plan.read` and `picture.read`.
 * @returns null when the municipality has no such plan
 */
export async function letterToFile(act: Act, municipality: Pick<MunicipalityFace, 'name'>, planRef: string, kind: FileKind): Promise<Uint8Array | null> {
  const gathered = await gatherFacts(act, municipality.name, planRef);
  if (!gathered) return null;
  act.about('plan', planRef);
  return renderLetter(marked(compose(gathered, null), dutch.letter), kind);
}
