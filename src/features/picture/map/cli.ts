import { StartError } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import type { Texts } from '../../../texts/texts.ts';
import { AreaProblem } from './area-problem.ts';
import { chooseAreas, keepAreas } from './commands.ts';
import { areaHistory } from './queries.ts';
import { areaLimits } from './rules-geojson.ts';
import { isLayer, type Layer } from './rules-properties.ts';
import { problemSentence } from './sentence.ts';

export interface ImportWords { readonly layer: string | null; readonly code: string | null; readonly name: string | null; readonly source: string | null }

/** `--layer`; null when the file has to say it. @throws StartError */
export function layerOption(text: string | null, texts: Texts): Layer | null {
  if (text === null) return null;
  if (!isLayer(text)) throw new StartError(texts.maps.cli.badLayer);
  return text;
}

/**
 * `import-areas`: reads a file of areas in, which count from then on.
 * @throws StartError with one sentence, and nothing has changed
 */
export async function importAreas(act: Act, bytes: Uint8Array, words: ImportWords, texts: Texts): Promise<readonly string[]> {
  try {
    const layer = layerOption(words.layer, texts);
    const kept = await keepAreas(act, { text: textIn(bytes), layer, source: words.source?.trim().slice(0, 200) || null, codeProperty: words.code, nameProperty: words.name });
    const before = (await areaHistory(act)).current[kept.file.layer];
    await chooseAreas(act, kept.file.layer, kept.number, before?.number ?? 0);
    const { cli, areas, levels } = texts.maps;
    return [...(kept.file.leftOut > 0 ? [areas.leftOut(kept.file.leftOut)] : []), cli.done(levels[kept.file.layer], kept.file.areas.length, kept.number)];
  } catch (error) {
    throw error instanceof AreaProblem ? new StartError(texts.maps.cli.refused(problemSentence(error, texts))) : error;
  }
}

function textIn(bytes: Uint8Array): string {
  if (bytes.byteLength > areaLimits.bytes) throw new AreaProblem('too-large');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AreaProblem('not-text');
  }
}
