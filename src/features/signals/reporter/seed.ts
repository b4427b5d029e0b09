import type { Act } from '../../../platform/act.ts';
import { normaliseCode } from './code.ts';
import { addReporterMessage, reporterSaw, sayWhetherItHelped, writeToReporter } from './conversation-commands.ts';
import type { HelpedAnswer } from './rules-reporter.ts';

/** What invented people wrote to each other about an invented report, in order of time. */
export type DemoTalk =
  | { readonly daysAgo: number; readonly from: 'municipality'; readonly text: string; readonly wait?: boolean }
  | { readonly daysAgo: number; readonly from: 'reporter'; readonly text: string }
  | { readonly daysAgo: number; readonly from: 'reporter'; readonly helped: HelpedAnswer };

/** Who acts, and how many days ago. */
export interface DemoStage {
  reporter(daysAgo: number, use: (act: Act) => Promise<void>): Promise<void>;
  officer(daysAgo: number, use: (act: Act) => Promise<void>): Promise<void>;
}

/** Lets a conversation happen as a real one would. @param code the receipt code of the report */
export async function seedTalk(stage: DemoStage, number: string, code: string, talk: readonly DemoTalk[]): Promise<void> {
  for (const said of talk) {
    if (said.from === 'municipality') await stage.officer(said.daysAgo, (act) => writeToReporter(act, number, said.text, said.wait ?? false));
    else {
      await stage.reporter(said.daysAgo, async (act) => {
        await act.presentReceipt(act.vault.index('receipt-code', normaliseCode(code)));
        await reporterSaw(act);
        await ('helped' in said ? sayWhetherItHelped(act, said.helped, false, '') : addReporterMessage(act, said.text));
      });
    }
  }
}
