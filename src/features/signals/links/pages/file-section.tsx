import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { ButtonLink } from '../../../../ui/button.tsx';
import { List } from '../../../../ui/list.tsx';
import { Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { LinksSummary } from '../queries-pages.ts';
import { connectionTitle, elsewhere } from './links.tsx';

/** What the page of a signal says of its links: in one glance whether it stands alone. */
export function LinksSection({ request, number, links: summary }: { readonly request: Request; readonly number: string; readonly links: LinksSummary }): ReactNode {
  const { links } = request.texts;
  const { earlier, connections, candidates, follows } = summary;
  const standing = connections.filter((one) => !one.undone);
  return (
    <Section title={links.title} id="verbanden">
      {follows ? <Alert kind="info">{links.section[follows.type === 'duplicate-of' ? 'duplicate' : 'split'](follows.lead)}</Alert> : null}
      {earlier.mentions.length === 0 ? <Paragraph>{links.section.none}</Paragraph> : (
        <>
          <Paragraph>{earlier.signals.length === 0 ? links.section.noOthers : links.section.others(earlier.signals.length)}</Paragraph>
          <List items={earlier.mentions.map((mention) => `${links.kinds[mention.kind]} ${mention.shown}: ${elsewhere(request, mention)}`)} />
        </>
      )}
      {standing.length > 0 ? <List items={standing.map((one) => <Link href={`/signalen/${one.other}`} key={one.id}>{connectionTitle(request, one)}</Link>)} /> : null}
      {candidates > 0 ? <Paragraph>{links.section.candidates(candidates)}</Paragraph> : null}
      <ButtonLink href={`/signalen/${number}/verbanden`} kind="secondary">{links.section.open}</ButtonLink>
    </Section>
  );
}
