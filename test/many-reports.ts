import { receiveReport } from '../src/features/signals/reporter/commands.ts';
import { emptyReport } from '../src/features/signals/reporter/report-form.ts';
import { readConfig } from '../src/config.ts';
import { withAct } from '../src/platform/act.ts';
import { openInstallation } from '../src/platform/installation.ts';
import { usualTerms } from '../src/platform/municipality.ts';

/* A program that takes in a thousand reports and says of each, once it is kept, which code it was given. The test of durability kills it half-way. */
const installation = await openInstallation(readConfig(process.env));
const nobody = { kind: 'anonymous', id: null, name: '', role: null } as const;
for (let number = 1; number <= 1000; number += 1) {
  const { code } = await withAct(installation, { name: 'POST /melden', actor: nobody, municipality: 'GM0377', purpose: 'reporting', origin: 'public-site' }, (act) => receiveReport(act, {
    fields: { ...emptyReport, verhaal: `Melding ${number}` }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms,
  }));
  process.stdout.write(`${number} ${code}\n`);
}
await installation.close();
