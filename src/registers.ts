import { covenantsInDate, modulesInDate, trainedShare } from './features/knowledge/offers.ts';
import type { Registers } from './features/plan/indicators/registers.ts';
import { pictureRefreshed, publishedTables } from './features/picture/offers.ts';
import type { Published } from './features/plan/indicators/queries.ts';
import { answeredInTime, daysToReferral, handlersAppointed, signalsPerSource } from './features/signals/offers.ts';

/**
 * The registers that the plan's indicators read, each offered by the room that keeps it. One line makes an indicator read itself; one that is not here is shown as
 * "this register does not exist yet", without a number. They are read by the worker, with its small rights.
 */
export const registers: Registers = {
  'signals-in-time': async (act, span) => ({ kind: 'share', ...await answeredInTime(act, span) }),
  'signals-per-source': async (act, span) => ({ kind: 'set', parts: await signalsPerSource(act, span) }),
  'days-to-referral': async (act, span) => ({ kind: 'days', ...await daysToReferral(act, span) }),
  'colleagues-trained': async (act, span) => {
    const { trained, required } = await trainedShare(act, span.to);
    return required === 0 ? null : { kind: 'share', part: trained, of: required };
  },
  'modules-current': (_act, span) => {
    const { inDate, all } = modulesInDate(span.to);
    return Promise.resolve({ kind: 'share', part: inDate, of: all });
  },
  'covenants-current': async (act, span) => {
    const { inDate, all } = await covenantsInDate(act, span.to);
    return all === 0 ? null : { kind: 'share', part: inDate, of: all };
  },
  'picture-refreshed': async (act, span) => {
    const yes = await pictureRefreshed(act, span);
    return yes === null ? null : { kind: 'yes-no', yes };
  },
  'handlers-appointed': async (act) => ({ kind: 'yes-no', yes: await handlersAppointed(act) }),
};

/** What everybody knows of a register of signals: of a year, what the newest release says of it. Other periods, and how long an answer took, are in no release. */
export const published: Published = async (act, register, period, language) => {
  if (register !== 'signals-per-source') return null;
  for (const { tables, roundedTo } of await publishedTables(act, 'public', language)) {
    const table = tables.find(({ kind, columns }) => kind === 'source' && columns.some(({ code }) => code === period));
    const column = table?.columns.findIndex(({ code }) => code === period) ?? -1;
    if (table) return table.rows.filter(({ isTotal }) => !isTotal).map(({ label, values }) => ({ part: label, value: values[column] ?? null, of: null, small: values[column] === null ? 'star' : roundedTo === null ? null : 'rounded' }));
  }
  return null;
};
