import type { documents as mould } from '../nl/documents.ts';

export const documents: typeof mould = {
  nothing: 'There is nothing to show.',
  chart: {
    item: 'Part',
    note: 'Remark',
    hidden: '* We leave out this number. Otherwise somebody could be recognised.',
  },
};
