import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/lib/project-root.ts';

/** The program as `npm start` runs it, below `dist`: one file, or, where that could not be made, its modules. */
export const builtProgram = existsSync(join(projectRoot(), 'dist', 'start', 'main.cjs')) ? 'start/main.cjs' : 'src/main.js';
