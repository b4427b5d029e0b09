/* What the rooms above may use of the signals: counts without words, and the worker's and the demonstration's own tasks. */
export { type SignalFact, signalFacts } from './queries.ts';
export { countsBefore, decisionDays, outcomeCounts, placedCounts, signalCounts, type SignalCounts } from './queries-counts.ts';
export { type Certainty, type Outcome, outcomes, type SignalSource, signalSources, type SignalState } from './states.ts';
export { sayArea } from './area/commands.ts';
export { type AreaCount, areaCounts, areaOfSignal, type SignalArea } from './area/queries.ts';
export { prepareDigests } from './desk/digest-commands.ts';
export { receiveReport, type Report } from './reporter/commands.ts';
export { answeredInTime, daysToReferral, handlersAppointed, signalsPerSource } from './desk/queries-readings.ts';
export { signalExists } from './desk/queries-search.ts';
export { dropForgotten } from './reporter/drafts.ts';
export { dropExpired } from './sharing/commands.ts';
export { packagesWaiting } from './sharing/queries.ts';
export { type Disclosure, disclosureChoices, disclosures } from './sharing/queries-oversight.ts';
export { clearKeyless, destroyApproved, type DestroyedSignal, dueForDestruction, type DueSignal, holdBack } from './retention/commands.ts';
export { signalsAbout } from './subject/queries.ts';
export { type AskedGraph, linkedGraph, type SignalGraph } from './links/queries-graph.ts';
export { type GraphTie, sortOf, type ThingSort, thingSorts } from './links/rules-graph.ts';
export { breakGlass } from './glass/commands.ts';
