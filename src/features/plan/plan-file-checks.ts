import { isBefore, isPartialDate } from './partial-dates.ts';

/** A step into the file: a field name or a place in a list (from 0). */
export type Path = readonly (string | number)[];

/** One thing to mend in a plan file. `key` names a message in texts.plan.problems. */
export interface Problem { readonly path: Path; readonly key: string; readonly params: Readonly<Record<string, string | number>> }

type Block = Readonly<Record<string, unknown>>;

const isBlock = (value: unknown): value is Block => typeof value === 'object' && value !== null && !Array.isArray(value);

function blocks(owner: unknown, field: string, path: Path): { block: Block; path: Path }[] {
  const list = isBlock(owner) ? owner[field] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((block: unknown, at) => (isBlock(block) ? [{ block, path: [...path, field, at] }] : []));
}

const textOf = (block: Block, field: string): string | undefined => {
  const value = block[field];
  return typeof value === 'string' ? value : undefined;
};

const dateOf = (block: unknown, field: string): string | undefined => {
  const value = isBlock(block) ? block[field] : undefined;
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && isPartialDate(text) ? text : undefined;
};

/**
 * The rules that hold between fields: codes are unique, codes that are named exist, periods run forward and stay within the plan.
 * Takes the file as it was read, also when parts of it are wrong, so that a person sees every mistake in one round.
 */
export function crossCheck(plan: unknown): Problem[] {
  if (!isBlock(plan)) return [];
  const problems: Problem[] = [];
  const say = (path: Path, key: string, params: Problem['params'] = {}) => { problems.push({ path, key, params }); };

  const unique = (found: { block: Block; path: Path }[]): Set<string> => {
    const seen = new Set<string>();
    for (const { block, path } of found) {
      const code = textOf(block, 'code');
      if (code === undefined) continue;
      if (seen.has(code)) say([...path, 'code'], 'duplicateCode', { code });
      seen.add(code);
    }
    return seen;
  };

  const inOrder = (block: unknown, path: Path) => {
    const from = dateOf(block, 'from'), to = dateOf(block, 'to');
    if (from && to && isBefore(to, from)) say([...path, 'to'], 'endBeforeStart', { from, to });
  };
  const withinPlan = (block: Block, path: Path, field: string) => {
    const date = dateOf(block, field), from = dateOf(plan['period'], 'from'), to = dateOf(plan['period'], 'to');
    if (date && from && to && !isBefore(to, from) && (isBefore(date, from) || isBefore(to, date))) say([...path, field], 'outsidePeriod', { date, from, to });
  };

  const targetsOnce = (indicator: Block, at: Path) => {
    const seen = new Set<string>();
    for (const { block, path } of blocks(indicator, 'targets', at)) {
      const period = String(block['period']);
      if (seen.has(period)) say([...path, 'period'], 'targetTwice', { period });
      seen.add(period);
    }
  };

  inOrder(plan['period'], ['period']);

  const frameworks = blocks(plan, 'frameworks', []);
  const frameworkCodes = unique(frameworks);
  for (const { block, path } of frameworks) inOrder(block['period'], [...path, 'period']);
  const agreementCodes = unique(frameworks.flatMap(({ block, path }) => blocks(block, 'agreements', path)));

  for (const { block, path } of blocks(plan, 'decisions', [])) {
    const about = textOf(block, 'about');
    if (about !== undefined && !frameworkCodes.has(about)) say([...path, 'about'], 'unknownFramework', { code: about, known: [...frameworkCodes].join(', ') });
  }

  const pillars = blocks(plan, 'pillars', []);
  unique(pillars);
  const measures = pillars.flatMap(({ block, path }) => blocks(block, 'measures', path));
  unique(measures);
  const indicators = measures.flatMap(({ block, path }) => blocks(block, 'indicators', path));
  unique(indicators);
  for (const { block, path } of indicators) targetsOnce(block, path);
  for (const { block, path } of measures) {
    inOrder(block, path);
    withinPlan(block, path, 'from');
    withinPlan(block, path, 'to');
    for (const dated of [...blocks(block, 'actions', path), ...blocks(block, 'milestones', path)]) withinPlan(dated.block, dated.path, 'due');
    if (['late', 'stopped'].includes(textOf(block, 'state') ?? '') && !textOf(block, 'reason')?.trim()) say([...path, 'reason'], 'reasonMissing');
    const covers = block['covers'];
    if (!Array.isArray(covers)) continue;
    covers.forEach((code: unknown, at) => {
      if (typeof code !== 'string') return;
      if (!agreementCodes.has(code)) say([...path, 'covers', at], 'unknownAgreement', { code, known: [...agreementCodes].join(', ') });
      else if (covers.indexOf(code) !== at) say([...path, 'covers', at], 'coveredTwice', { code });
    });
  }
  return problems;
}
