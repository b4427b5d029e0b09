import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { Status, type StatusKind } from '../../../ui/status.tsx';
import { Table } from '../../../ui/table.tsx';
import { Paragraph } from '../../../ui/text.tsx';
import { countChanges, type PlanChange } from '../rules-changes.ts';
import { fieldName, shown } from '../work/pages/fields.tsx';

const faces: Readonly<Record<PlanChange['what'], StatusKind>> = { added: 'new', removed: 'stopped', changed: 'open', moved: 'neutral' };

/** What one version of a plan makes different from another, row by row. */
export function ChangesTable({ request, changes }: { readonly request: Request; readonly changes: readonly PlanChange[] }): ReactNode {
  const { planwork: words } = request.texts;
  const n = countChanges(changes);
  const lang = request.language === 'nl' ? undefined : 'nl';
  const lines = (change: PlanChange, side: 'from' | 'to'): ReactNode => change.fields.map((field) => (
    <p className="baken-as-typed" key={field.field}><span className="baken-hint">{fieldName(request, field.field)}:</span> <span lang={lang}>{shown(request, field.field, field[side])}</span></p>
  ));
  return (
    <>
      <Paragraph>{words.changesCount(n.added, n.changed, n.moved, n.removed)}</Paragraph>
      <Table
        caption={words.changesTitle} captionHidden empty={words.noChanges}
        columns={[{ key: 'what', label: words.changeColumns.what }, { key: 'part', label: words.changeColumns.part, header: true }, { key: 'from', label: words.changeColumns.from }, { key: 'to', label: words.changeColumns.to }]}
        rows={changes.map((change, at) => ({
          key: String(at),
          cells: {
            what: <Status kind={faces[change.what]}>{words.changeWhat[change.what]}</Status>,
            part: <>{words.kinds[change.kind]} <span lang={lang}>{change.title}</span>{change.under ? <span className="baken-hint"> {words.changeUnder(change.under)}</span> : null}</>,
            from: lines(change, 'from'), to: lines(change, 'to'),
          },
        }))}
      />
    </>
  );
}
