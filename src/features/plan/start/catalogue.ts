import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../../lib/project-root.ts';
import { readPlanFile } from '../plan-file.ts';
import type { PlanFile } from '../plan-file-schema.ts';

let read: Promise<PlanFile> | undefined;

/** The catalogue of measures: a plan file, so that a municipality can read, change and compare it as any other. */
export function catalogue(): Promise<PlanFile> {
  return read ??= readFile(join(projectRoot(), 'seed', 'maatregelen.plan.yaml'), 'utf8').then((text) => {
    const result = readPlanFile(text);
    if ('ok' in result) return result.ok;
    throw new Error(`The catalogue of measures cannot be read: ${JSON.stringify(result.errors)}`);
  });
}
