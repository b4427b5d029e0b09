import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { moment } from '../../../texts/dates.ts';
import { LinkList } from '../../../ui/list.tsx';
import { Link, Paragraph, Section } from '../../../ui/text.tsx';
import type { PlanHead, VersionLine } from '../queries.ts';

/** Every version with who made it when and why, and the file of the one that is shown. */
export function Versions({ request, head, current, versions, mayImport }: {
  readonly request: Request; readonly head: PlanHead; readonly current: number; readonly versions: readonly VersionLine[]; readonly mayImport: boolean;
}): ReactNode {
  const { plan: texts, planwork } = request.texts;
  const at = `/plan/${head.reference}`;
  return (
    <Section title={texts.versionsTitle} id="versies">
      <Paragraph>{texts.versionsText}</Paragraph>
      <LinkList links={versions.map((version) => ({
        href: request.href(version.version === current ? at : `${at}/versies/${version.version}`),
        text: version.version === current ? `${texts.version(version.version)} (${texts.currentVersion})` : texts.version(version.version),
        hint: [
          moment(version.importedAt, request.language), version.importedBy === null ? texts.importedByCommand : texts.importedBy(version.importedBy),
          ...(version.changes === null ? [] : [planwork.versionChanges(version.changes)]), ...(version.reason === null ? [] : [planwork.versionReason(version.reason)]),
        ].join(' · '),
      }))} />
      <Paragraph><Link href={request.href(`${at}/versies/${head.version}/bestand`)}>{texts.download}</Link>{mayImport ? <> · <Link href={request.href('/plan/inlezen')}>{planwork.uploadEnter}</Link></> : null}</Paragraph>
    </Section>
  );
}
