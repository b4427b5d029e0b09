import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { SectionNav } from '../../../../ui/navigation.tsx';

export type OversightPage = 'overview' | 'lines' | 'shared' | 'patterns' | 'glass' | 'register' | 'retention' | 'requests' | 'access';

const addresses: Readonly<Record<OversightPage, string>> = { overview: '/vertrouwen', lines: '/vertrouwen/regels', shared: '/vertrouwen/gedeeld', patterns: '/vertrouwen/patronen', glass: '/vertrouwen/noodtoegang', register: '/vertrouwen/register', retention: '/vertrouwen/bewaren', requests: '/vertrouwen/verzoeken', access: '/vertrouwen/toegang' };

/** Where one is in the room. */
export function OversightNav({ request, current }: { readonly request: Request; readonly current: OversightPage }): ReactNode {
  const { nav } = request.texts.sealedLog;
  return <SectionNav label={nav.label} links={(Object.keys(addresses) as OversightPage[]).map((page) => ({ href: request.href(addresses[page]), text: nav[page], current: page === current }))} />;
}
