import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import type { Texts } from '../../../texts/texts.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Status, type StatusKind } from '../../../ui/status.tsx';
import type { DocumentState } from '../states.ts';

const shapes: Readonly<Record<DocumentState, StatusKind>> = { 'draft': 'open', 'in-review': 'waiting', 'reviewed': 'waiting', 'adopted': 'new', 'sent': 'done' };

export function StateStatus({ texts, state }: { readonly texts: Texts; readonly state: DocumentState }): ReactNode {
  return <Status kind={shapes[state]}>{texts.account.states[state]}</Status>;
}

/** What the visitor just did, when the address names it. `holds` are the messages that are true of what the page shows: anybody can write an address. */
export function News({ request, holds }: { readonly request: Request; readonly holds: readonly string[] }): ReactNode {
  const said = request.query.get('gelukt') ?? '';
  const news: Readonly<Record<string, string>> = request.texts.account.news;
  const text = holds.includes(said) ? news[said] : undefined;
  if (text === undefined) return null;
  return <Alert kind={['laat', 'schrijven', 'eigen', 'ander'].includes(said) ? 'warning' : 'ok'}>{text}</Alert>;
}
