import type { Act } from '../../../platform/act.ts';
import type { RegisterName } from './register-names.ts';
import type { Days } from './rules-periods.ts';
import type { RegisterAnswer } from './rules-readings.ts';

/** Reads one register over the days of a period, both included; null when there is nothing to count. Runs as the worker. */
export type ReadRegister = (act: Act, span: Days) => Promise<RegisterAnswer>;

/** The registers that this installation has, by name. The plan asks no room: they are handed in from above. */
export type Registers = Readonly<Partial<Record<RegisterName, ReadRegister>>>;
