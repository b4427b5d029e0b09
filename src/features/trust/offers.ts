export { accessMailDue, prepareAccessMails } from './access/mail-commands.ts';
export { accessTasks } from './access/today.ts';
export { offerFirstCode } from './sign-in/first-code.ts';
export { subjectTasks } from './subject/today.ts';
export { activityAddress, nameOfAct } from './register/addresses.ts';
export { anythingDue, approvedWaits, clearBroughtBack, keepDestroyedRecord, retentionStanding, runApproved, runRetention } from './retention/run.ts';
