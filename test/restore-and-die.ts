import { readConfig } from '../src/config.ts';
import { restoreCommand } from '../src/keeping-cli.ts';
import { textsIn } from '../src/texts/texts.ts';

/** `restore-and-die.js FILE IDENTITY STEP`: puts a backup back and is killed, as by a power cut, right after that step. A program of its own for restore-killed.test.ts. */
const [file = '', identity = '', fatal = ''] = process.argv.slice(2);
await restoreCommand({ args: [file], config: readConfig(process.env), texts: textsIn('nl'), option: (name) => (name === '--identity' ? identity : null), say: () => undefined }, (step) => {
  if (step === fatal) process.kill(process.pid, 'SIGKILL');
});
