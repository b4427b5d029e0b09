/** The way of a document to the council: written, read by a second person, adopted, sent. Nothing comes after that: a correction is a new document. */
export const documentStates = ['draft', 'in-review', 'reviewed', 'adopted', 'sent'] as const;
export type DocumentState = (typeof documentStates)[number];
export type DocumentStep = 'write' | 'ask' | 'take-back' | 'approve' | 'send-back' | 'adopt' | 'send';

const steps: Readonly<Record<DocumentState, Readonly<Partial<Record<DocumentStep, DocumentState>>>>> = {
  'draft': { 'write': 'draft', 'ask': 'in-review' },
  'in-review': { 'take-back': 'draft', 'send-back': 'draft', 'approve': 'reviewed' },
  'reviewed': { 'take-back': 'draft', 'adopt': 'adopted' },
  'adopted': { 'take-back': 'draft', 'send': 'sent' },
  'sent': {},
};

/** Where a step leads; null when the document no longer allows it. */
export function after(state: DocumentState, step: DocumentStep): DocumentState | null {
  return steps[state][step] ?? null;
}
