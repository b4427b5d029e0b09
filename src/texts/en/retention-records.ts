import type { retentionRecords as dutch } from '../nl/retention-records.ts';

export const retentionRecords: typeof dutch = {
  classes: {
    'subject-request': 'Requests of data subjects', 'break-glass': 'Emergency access', 'rights-review': 'Reviews of rights', 'risk-closed': 'Closed risks', 'partner-contact': 'Contacts at partners', 'person-left': 'Colleagues who left',
  },
  triggers: {
    'subject-request': 'after it was answered or stopped', 'break-glass': 'after it was judged', 'rights-review': 'after it was finished', 'risk-closed': 'after the risk was closed', 'partner-contact': 'after somebody last looked at the details',
    'person-left': 'after the access ended',
  },
  page: {
    title: (kind) => `How long this is kept: ${kind.charAt(0).toLowerCase()}${kind.slice(1)}`,
    lead: 'After this date it comes on a list. It is destroyed only when somebody approves that list.',
    names: {
      'subject-request': (ref) => `Request ${ref}`, 'break-glass': (when) => `Emergency access of ${when}`, 'rights-review': (ref) => `Review ${ref}`, 'risk-closed': (ref) => `Risk ${ref}`,
      'partner-contact': (partner) => `Contact at ${partner}`, 'person-left': (name) => `Colleague who left: ${name}`,
    },
    until: 'Kept until', untilDay: (when) => `Kept until ${when}.`, stays: 'Is kept', item: (name, until) => `${name}, kept until ${until}`, change: 'Keep longer or hold',
  },
};
