import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { SignalArea } from '../queries.ts';

/** Where a signal plays on the map, and the door to saying so. */
export function AreaSection({ request, number, area, maySay }: { readonly request: Request; readonly number: string; readonly area: SignalArea; readonly maySay: boolean }): ReactNode {
  const { file: words } = request.texts.maps;
  return (
    <Section title={words.title} id="gebied">
      <Paragraph>
        {area.name ? <><strong>{area.name}</strong>{area.at ? ` – ${words.said(area.by, moment(area.at, request.language))}` : null}</> : words.unknown}
        {maySay ? <> <Link href={request.href(`/signalen/${number}/gebied`)}>{area.name ? words.change : words.say}</Link></> : null}
      </Paragraph>
    </Section>
  );
}
