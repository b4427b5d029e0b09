import type { ReactNode } from 'react';
import { permissionsOf } from '../../../platform/permissions.ts';
import type { Request } from '../../../platform/routes.ts';
import { SectionNav } from '../../../ui/navigation.tsx';

export const planPages = ['plan', 'werk', 'stand', 'tijd', 'indicatoren', 'toetslijst', 'rondes', 'kaders', 'besluiten', 'vergelijk', 'kwaliteit'] as const;
export type PlanPage = (typeof planPages)[number];

/** The one way around the plan room, the same on all its pages. A page below one of these marks the one that it belongs to. */
export function PlanNav({ request, reference, current }: { readonly request: Request; readonly reference: string; readonly current: PlanPage }): ReactNode {
  const { planNav: words } = request.texts;
  const role = request.person?.role ?? null;
  const mayEdit = role !== null && permissionsOf(role).includes('plan.edit');
  const at = `/plan/${reference}`;
  const address = (page: PlanPage): string => (page === 'plan' ? at : page === 'toetslijst' ? '/toetslijst' : `${at}/${page}`);
  return <SectionNav label={words.label} links={planPages.filter((page) => page !== 'werk' || mayEdit).map((page) => ({ href: request.href(address(page)), text: words.pages[page], current: page === current }))} />;
}
