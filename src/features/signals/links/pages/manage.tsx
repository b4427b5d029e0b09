import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField, TextArea } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Hidden, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { FieldMistake } from '../links-form.ts';
import type { LinksHead, MentionView } from '../queries.ts';
import type { MutedView } from '../queries-pages.ts';
import { elsewhere } from './links.tsx';
import { BackToLinks, Head, mistakeAt, Mistakes } from './parts.tsx';

export function ManagePage({ request, head, mention, fields, mistakes }: {
  readonly request: Request; readonly head: LinksHead; readonly mention: MentionView; readonly fields: { readonly reden: string; readonly bereik: string }; readonly mistakes: readonly FieldMistake[];
}): ReactNode {
  const { manage, kinds } = request.texts.links;
  const at = `/signalen/${head.number}/verbanden/gegeven/${mention.id}`;
  return (
    <>
      <Mistakes request={request} mistakes={mistakes} />
      <Head request={request} head={head} title={manage.title} />
      <DescriptionList rows={[
        { term: kinds[mention.kind], value: mention.shown }, { term: manage.elsewhere, value: elsewhere(request, mention) },
        { term: manage.added, value: `${mention.way === 'entered' ? manage.enteredBy(mention.by) : manage.recognisedBy(mention.by)}, ${moment(mention.at, request.language)}` },
      ]} />
      <Section title={manage.muteTitle}>
        {mention.muted === 'no' ? (
          <>
            <Paragraph>{manage.muteLead}</Paragraph>
            <Form action={at} label={manage.muteTitle}>
              {mention.hasWideKeys ? <RadioGroup name="bereik" legend={manage.scope} value={fields.bereik} options={[{ value: 'gebouw', label: manage.scopeWide }, { value: 'alles', label: manage.scopeAll }]} /> : null}
              <TextArea name="reden" label={manage.reason} rows={3} value={fields.reden} error={mistakeAt(request, mistakes, 'reden')} required />
              <ButtonRow><Button name="wat" value="dempen" kind="secondary">{manage.mute}</Button></ButtonRow>
            </Form>
          </>
        ) : <Alert kind="info"><p className="utrecht-paragraph">{manage.isMuted} <Link href={`/signalen/${head.number}/verbanden/gedempt`}>{manage.seeMuted}</Link></p></Alert>}
      </Section>
      <Section title={manage.removeTitle}>
        <Paragraph>{manage.removeLead}</Paragraph>
        <Form action={at} label={manage.removeTitle}>
          <HiddenField name="wat" value="weghalen" />
          <ButtonRow><Button kind="danger">{manage.remove}</Button></ButtonRow>
        </Form>
      </Section>
      <BackToLinks request={request} number={head.number} />
    </>
  );
}

export function MutedPage({ request, head, muted, mayLink }: { readonly request: Request; readonly head: LinksHead; readonly muted: readonly MutedView[]; readonly mayLink: boolean }): ReactNode {
  const { muted: words, kinds } = request.texts.links;
  return (
    <>
      <Head request={request} head={head} title={words.title} />
      <Lead>{words.lead}</Lead>
      {muted.length === 0 ? <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState> : (
        <Table
          caption={words.caption} captionHidden
          columns={[
            { key: 'value', label: words.value, header: true }, { key: 'reason', label: words.reason }, { key: 'by', label: words.by }, { key: 'signals', label: words.signals, numeric: true },
            ...(mayLink ? [{ key: 'action', label: words.action }] : []),
          ]}
          rows={muted.map((one) => ({
            key: String(one.id),
            cells: {
              value: one.kind ? `${kinds[one.kind]} ${one.shown}` : one.shown, reason: <span className="baken-as-typed">{one.reason}</span>, by: words.byOn(one.by, moment(one.at, request.language)), signals: one.degree,
              action: <Form action={`/signalen/${head.number}/verbanden/gedempt/${one.id}`}><Button kind="subtle">{words.unmute}<Hidden> {words.unmuteHidden(one.shown)}</Hidden></Button></Form>,
            },
          }))}
        />
      )}
      <BackToLinks request={request} number={head.number} />
    </>
  );
}
