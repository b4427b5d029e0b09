import loadHighs, { type Highs, type Model, type ModelData } from 'highs';

// The types speak of a CommonJS module; what Node loads is the module of ES, whose default is the function itself.
const load = loadHighs as unknown as typeof loadHighs.default;
let loading: Promise<Highs> | null = null;

/** HiGHS (Q. Huangfu and J.A.J. Hall, Mathematical Programming Computation 10, 2018), compiled to WebAssembly: 3.5 MB, loaded when the first table is protected. */
export function openSolver(): Promise<Highs> {
  return (loading ??= load());
}

/** A model that lives on, so that a next question starts from the last answer. The caller disposes of it. */
export function openModel(highs: Highs, data: ModelData): Model {
  const model = highs.createModel(data);
  model.options.set({ output_flag: false, random_seed: 1 });
  return model;
}

/** Rows as compressed sparse rows. */
export function rowsToMatrix(rows: readonly (readonly (readonly [column: number, value: number])[])[], columns: number): ModelData['matrix'] {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => { starts[at + 1] = (starts[at] ?? 0) + row.length; });
  const entries = rows.flat();
  return { format: 'csr', numRows: rows.length, numCols: columns, starts, indices: Int32Array.from(entries, ([column]) => column), values: Float64Array.from(entries, ([, value]) => value) };
}

/** Runs within the seconds that are left; says whether the optimum was reached. */
export function solveWithin(highs: Highs, model: Model, seconds: number): 'optimal' | 'infeasible' | 'stopped' {
  model.zeroAllClocks();
  model.options.set({ time_limit: Math.max(0.01, seconds) });
  model.run();
  const status = model.getModelStatus();
  if (status === highs.constants.modelStatus.optimal) return 'optimal';
  return status === highs.constants.modelStatus.infeasible || status === highs.constants.modelStatus.unboundedOrInfeasible ? 'infeasible' : 'stopped';
}

export type { Highs, Model } from 'highs';
