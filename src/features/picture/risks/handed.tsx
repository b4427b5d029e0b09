import type { ReactNode } from 'react';
import type { Act } from '../../../platform/act.ts';
import type { Request } from '../../../platform/routes.ts';
import { RisksOfMeasure, RisksOfSignal } from './pages/beside.tsx';
import { riskFiles, risksToLookAt } from './queries.ts';

/* What the sites hand to rooms that may not ask this one: the plan and the signals show risks without knowing of them. */

/** Under a measure of the plan; null for who may not see the picture. */
export async function risksOfMeasure(act: Act, request: Request, plan: string, code: string): Promise<ReactNode> {
  if (!act.may('picture.read')) return null;
  const risks = (await riskFiles(act)).filter((file) => file.state === 'open' && file.ties.some((tie) => !tie.off && tie.plan === plan && tie.measure === code));
  return <RisksOfMeasure request={request} risks={risks} />;
}

/** Under a signal; null for who may not see the picture. */
export async function risksOfSignal(act: Act, request: Request, signal: { readonly number: string; readonly form: string | null; readonly sector: string | null }): Promise<ReactNode> {
  if (!act.may('picture.read')) return null;
  const open = (await riskFiles(act)).filter((file) => file.state === 'open');
  const linked = open.filter((file) => file.ties.some((tie) => !tie.off && tie.signal === signal.number));
  const like = open.filter((file) => !linked.includes(file) && file.description.sector === signal.sector && file.description.forms.some((form) => form === signal.form));
  return <RisksOfSignal request={request} linked={linked} like={like} />;
}

/** On Today: how many risks ask for a look; null for who does not work on them. */
export async function risksDue(act: Act, request: Request): Promise<{ readonly href: string; readonly text: string; readonly hint: string } | null> {
  if (!act.may('risks.edit')) return null;
  const { today } = request.texts.risks;
  const count = await risksToLookAt(act);
  return { href: '/beeld/risicos', text: today.text, hint: count === 0 ? today.calm : today.hint(count) };
}
