import type { ReactNode } from 'react';
import type { RetentionRule } from '../../../../platform/retention-rules.ts';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import type { ListItem } from '../queries.ts';
import { DescriptionList } from '../../../../ui/list.tsx';

export function className(request: Request, code: string): string {
  const classes: Readonly<Record<string, string>> = request.texts.retention.classes;
  return classes[code] ?? code;
}

export function termOf(request: Request, rule: RetentionRule): string {
  const { rules, triggers } = request.texts.retention;
  return rule.months === null ? rules.stays : rules.months(rule.months, triggers[rule.code]);
}

export function decidedOf(request: Request, rule: RetentionRule): string {
  const { rules } = request.texts.retention;
  return rule.decision ? rules.decidedBy(rule.decision.by, day(rule.decision.on, request.language), rule.decision.reference) : rules.proposal;
}

export function RuleInWords({ request, rule }: { readonly request: Request; readonly rule: RetentionRule }): ReactNode {
  const { rules } = request.texts.retention;
  return (
    <DescriptionList rows={[
      { term: rules.term, value: termOf(request, rule) }, { term: rules.what, value: rule.months === null ? rules.keep : rules.destroy },
      { term: rules.ground, value: rule.decision?.category ?? rules.proposedCategory }, { term: rules.decided, value: decidedOf(request, rule) },
    ]} />
  );
}

/** A signal by its number; another record by what who approves may know of it. */
export function recordName(request: Request, item: Pick<ListItem, 'number' | 'class' | 'label'>): string {
  const names: Readonly<Record<string, (label: string) => string>> = request.texts.retention.records.names;
  const name = names[item.class];
  if (!name) return item.number;
  return name(item.class === 'break-glass' && item.label && /^\d{4}-\d{2}-\d{2}$/.test(item.label) ? day(item.label, request.language) : item.label ?? item.number);
}
