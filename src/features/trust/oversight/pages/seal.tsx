import type { ReactNode } from 'react';
import type { SealCheck } from '../../../../platform/log-reading.ts';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { localeOf } from '../../../../texts/plural.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { Form } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Paragraph, Section } from '../../../../ui/text.tsx';
import { isDamageKind, sentenceOf } from '../../sealed/damage-words.ts';

export interface SealSeen {
  readonly seal: { readonly at: Temporal.Instant; readonly size: number; readonly genuine: boolean; readonly number: number } | null;
  readonly waiting: number;
  readonly check: SealCheck | null;
  readonly stuck: boolean;
}

/** Whether the log holds: when it was sealed, how far, and what the last whole check found. */
export function SealSection({ request, seen }: { readonly request: Request; readonly seen: SealSeen }): ReactNode {
  const { seal: words } = request.texts.sealedLog;
  const number = (value: number): string => value.toLocaleString(localeOf(request.language));
  const { seal, check, waiting, stuck } = seen;
  const found = seal && !seal.genuine ? sentenceOf({ kind: 'seal-changed', seal: seal.number }, request.texts)
    : check?.damage && isDamageKind(check.damage) ? sentenceOf({ kind: check.damage, seal: check.seal, position: check.position, entry: check.entry === null ? null : String(check.entry) }, request.texts) : null;
  const state = found ? <Status kind="late">{words.damaged}</Status> : stuck ? <Status kind="waiting">{words.stuck}</Status> : !seal ? <Status kind="neutral">{words.none}</Status>
    : check ? <Status kind="done">{words.sound}</Status> : <Status kind="open">{words.unchecked}</Status>;
  return (
    <Section title={words.title}>
      {found ? <Alert kind="error" title={words.damagedTitle}><Paragraph>{found}</Paragraph><Paragraph>{words.damagedWhat}</Paragraph></Alert> : null}
      {stuck && !found ? <Alert kind="warning" title={words.stuckTitle}>{words.stuckWhat(number(waiting))}</Alert> : null}
      <DescriptionList
        rows={[
          { term: words.state, value: state },
          { term: words.sealedAt, value: seal ? moment(seal.at, request.language) : words.never },
          { term: words.lines, value: number(seal?.size ?? 0) },
          { term: words.waiting, value: number(waiting) },
          { term: words.checkedAt, value: check ? `${moment(check.at, request.language)}, ${words.upTo(number(check.size))}` : words.never },
        ]}
      />
      <Form action={request.href('/vertrouwen/nakijken')} label={words.check}>
        <ButtonRow>
          <Button kind="secondary">{words.check}</Button>
          {seal ? <ButtonLink kind="secondary" href={request.href('/vertrouwen/zegel.txt')}>{words.keep}</ButtonLink> : null}
        </ButtonRow>
      </Form>
      <Paragraph>{words.keepWhy}</Paragraph>
    </Section>
  );
}
