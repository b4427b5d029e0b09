import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { SectionNav } from '../../../ui/navigation.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import type { Elsewhere } from '../queries.ts';
import { NationalFigures } from './national.tsx';
import { PictureNav } from './picture-nav.tsx';
import { Risks } from './risks.tsx';
import { EVERYTHING, readerOf } from './words.ts';

/** /beeld/elders: what others found, how far from here, and the country. `open` names the sector to unfold, or everything. */
export function ElsewherePage({ found, open, request }: { readonly found: Elsewhere; readonly open: string | null; readonly request: Request }): ReactNode {
  const reader = readerOf(request);
  const { picture: { risks, national, unfold }, pictureStaff: { elsewhere: words, charts } } = request.texts;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <PictureNav request={request} current="elsewhere" />
      <Lead>{words.lead}</Lead>
      <SectionNav label={charts.jump} links={[{ href: '#risico', text: risks.title }, { href: '#landelijk', text: national.title }]} />
      {open === EVERYTHING ? null : <Paragraph><Link href={`${request.href('/beeld/elders')}?open=${EVERYTHING}`}>{unfold}</Link></Paragraph>}
      <Section title={risks.title} id="risico"><Risks risks={found.risks} open={open} reader={reader} /></Section>
      <Section title={national.title} id="landelijk"><NationalFigures national={found.national} folded={open !== EVERYTHING} reader={reader} /></Section>
    </>
  );
}
