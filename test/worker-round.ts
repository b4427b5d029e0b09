import { readConfig } from '../src/config.ts';
import { openInstallation } from '../src/platform/installation.ts';
import { sealLog } from '../src/platform/log-sealing.ts';
import { openPost } from '../src/platform/mail.ts';
import { retentionRounds } from '../src/retention-worker.ts';
import { workOnce } from '../src/worker.ts';

/* The worker for one round, as its own process: every task that it knows, and the sealing of the log. A test ends it in the middle. */
const installation = await openInstallation(readConfig(process.env));
const post = openPost(installation.config);
process.stdout.write('begins\n');
await Promise.all([
  workOnce(installation, post, retentionRounds()),
  ...(await installation.faces.all()).map((face) => sealLog(installation, face.code)),
]);
process.stdout.write('done\n');
post?.close();
await installation.close();
