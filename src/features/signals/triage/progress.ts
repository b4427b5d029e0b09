import { indicatorByCode } from '../../knowledge/offers.ts';
import type { SignalFile } from '../queries.ts';
import { isOpen, pointsThere } from '../states.ts';
import type { TriageFile } from './queries.ts';
import { type KnownFacts, type Progress, stepDone, type TriageStep, triageSteps } from './rules.ts';

/** Where the assessment of a signal stands, from what is kept of it. */
export function progressOf(signal: SignalFile, file: TriageFile, twoToWeigh: boolean): Progress {
  return {
    acute: file.acute, minor: file.minor, acuteDone: file.acuteDone, read: file.readAt !== null, marks: signal.marks.size, missing: file.missingAt !== null, checks: file.checks,
    weighers: file.weighings.map((one) => one.personId), twoToWeigh, decided: !isOpen(signal.state),
  };
}

export function doneSteps(signal: SignalFile, file: TriageFile, twoToWeigh: boolean): ReadonlySet<TriageStep> {
  const progress = progressOf(signal, file, twoToWeigh);
  return new Set(triageSteps.filter((step) => stepDone(step, progress)));
}

/** What need not be asked any more. An answer that is "unknown" is not known. */
export function knownFacts(signal: SignalFile, file: TriageFile, canAsk: boolean): KnownFacts {
  const signs = [...signal.marks].filter(([, mark]) => mark.way !== 'unknown').map(([code]) => code);
  const known = (own: string | null, told: string): boolean => (own ?? told) !== 'unknown';
  return {
    place: signal.place !== null, time: signal.time !== null, danger: known(file.acute, signal.danger), minor: known(file.minor, signal.minor), contact: canAsk, attachment: signal.attachments.length > 0,
    signs: new Set(signs), clusters: new Set(signs.flatMap((code) => indicatorByCode(code)?.cluster ?? [])), seen: [...signal.marks.values()].some((mark) => mark.way === 'observed'),
  };
}

/** Signs that stand as anything but "not observed" or "unknown", with how they are known. */
export function signsThere(signal: SignalFile): readonly (readonly [string, string])[] {
  return [...signal.marks].filter(([, mark]) => pointsThere(mark.way)).map(([code, mark]) => [code, mark.way]);
}
