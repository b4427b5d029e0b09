import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form } from '../../../../ui/form.tsx';
import { List } from '../../../../ui/list.tsx';
import { Paragraph } from '../../../../ui/text.tsx';
import type { Coarser, Held, TableKind } from '../rules.ts';
import { yearsLabel } from '../shown-tables.ts';

/** Tables that would be mostly stars: why, what could be joined, and the press that makes them anew so. The maker chooses. */
export function CoarserProposals({ coarser, action, request }: { readonly coarser: readonly Coarser[]; readonly action: string; readonly request: Request }): ReactNode {
  const { coarser: words, tables, codes, joined } = request.texts.figuresRelease;
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = codes;
  const merges = ({ joined: by }: Coarser): string[] => Object.entries(by).flatMap(([dimension, groups]) => groups.filter(({ leaves }) => leaves.length > 1)
    .map(({ leaves }) => words.merge(dimension === 'year' ? yearsLabel(leaves, request.texts) : joined(leaves.map((leaf) => names[dimension]?.[leaf] ?? leaf)))));
  return (
    <Alert kind="info" title={words.title}>
      {coarser.map((one) => (
        <div key={one.kind} className="baken-flow">
          <Paragraph>{words.reason(tables[one.kind], Math.round(100 * one.before))}</Paragraph>
          <List items={merges(one)} />
          <Paragraph>{words.after(Math.round(100 * one.after))}</Paragraph>
        </div>
      ))}
      <Paragraph>{words.choice}</Paragraph>
      <Form action={action} label={words.title}><Button kind="secondary" name="doe" value="maak-grover">{words.button}</Button></Form>
    </Alert>
  );
}

/** What came or went in the register and waits, by year and by the first table, and why. For who handles signals. */
export function HeldChanges({ held, kinds, request }: { readonly held: readonly Held[]; readonly kinds: readonly TableKind[]; readonly request: Request }): ReactNode {
  const { held: words, codes } = request.texts.figuresRelease;
  if (held.length === 0) return null;
  const [kind = 'form'] = kinds;
  const names: Readonly<Record<string, string>> = codes[kind];
  const sums = new Map<string, { year: string; name: string; what: Held['what']; count: number }>();
  for (const { codes: of, count, what } of held) {
    const [year, code] = [of['year'] ?? '', of[kind] ?? ''];
    const key = `${year}|${what}|${code}`;
    sums.set(key, { year, name: names[code] ?? code, what, count: (sums.get(key)?.count ?? 0) + count });
  }
  return (
    <Alert kind="info" title={words.title}>
      <List items={[...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, { year, name, what, count }]) => <span key={key}>{words.change(year, name, what, count)}</span>)} />
      {[...new Set(held.map(({ why }) => why))].map((why) => <Paragraph key={why}>{words.why[why]}</Paragraph>)}
      <Paragraph>{words.next}</Paragraph>
    </Alert>
  );
}
