import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../../../ui/choice.tsx';
import { Form, TextArea, TextField } from '../../../../ui/form.tsx';
import { DescriptionList, List } from '../../../../ui/list.tsx';
import { Lead, Paragraph, Section } from '../../../../ui/text.tsx';
import type { ConnectFields, FieldMistake } from '../links-form.ts';
import type { EarlierSignal, LinksHead } from '../queries.ts';
import type { ConnectionView } from '../queries-pages.ts';
import { linkCertainties, offeredTypes } from '../rules-connections.ts';
import { piecesOf } from '../rules-split.ts';
import { connectionTitle } from './links.tsx';
import { agreement, BackToLinks, Head, mistakeAt, Mistakes, reason } from './parts.tsx';

export function ConnectPage({ request, head, fields, mistakes, shared }: {
  readonly request: Request; readonly head: LinksHead; readonly fields: ConnectFields; readonly mistakes: readonly FieldMistake[];
  /** What the two signals share, when the other is known. */
  readonly shared: EarlierSignal | null;
}): ReactNode {
  const { links } = request.texts;
  const { connect, connections, certainties, certaintyHints } = links;
  const error = (field: string): string | undefined => mistakeAt(request, mistakes, field);
  return (
    <>
      <Mistakes request={request} mistakes={mistakes} />
      <Head request={request} head={head} title={connect.title} />
      {shared ? <Section title={connect.whys}><List items={shared.whys.map((why) => [`${reason(links, why)}: ${why.shown}`, agreement(links, why)].filter(Boolean).join('. '))} /></Section> : null}
      <Form action={`/signalen/${head.number}/verbanden/koppelen`} label={connect.title}>
        <TextField name="met" label={connect.other} description={connect.otherHint} width="medium" value={fields.met} error={error('met')} required />
        <RadioGroup
          name="verband" legend={connect.type} value={fields.verband} error={error('verband')} required
          options={offeredTypes.map((type) => ({ value: type, label: connections.types[type], description: connect.typeHints[type] }))}
        />
        <RadioGroup
          name="zekerheid" legend={connect.certainty} value={fields.zekerheid} error={error('zekerheid')} required
          options={linkCertainties.map((certainty) => ({ value: certainty, label: certainties[certainty], description: certaintyHints[certainty] }))}
        />
        <TextArea name="reden" label={connect.reason} description={connect.reasonHint} rows={4} value={fields.reden} error={error('reden')} required />
        <ButtonRow><Button>{connect.save}</Button></ButtonRow>
      </Form>
      <BackToLinks request={request} number={head.number} />
    </>
  );
}

export function UndoPage({ request, head, connection, typed, mistakes }: {
  readonly request: Request; readonly head: LinksHead; readonly connection: ConnectionView; readonly typed: string; readonly mistakes: readonly FieldMistake[];
}): ReactNode {
  const { undo, connections } = request.texts.links;
  return (
    <>
      <Mistakes request={request} mistakes={mistakes} />
      <Head request={request} head={head} title={undo.title} />
      <Lead>{undo.lead}</Lead>
      <DescriptionList rows={[
        { term: connections.title, value: connectionTitle(request, connection) }, { term: connections.why, value: <span className="baken-as-typed">{connection.reason}</span> },
        { term: request.texts.links.manage.added, value: `${connection.by}, ${moment(connection.at, request.language)}` },
      ]} />
      <Form action={`/signalen/${head.number}/verbanden/koppeling/${connection.id}`} label={undo.title}>
        <TextArea name="reden" label={undo.reason} rows={3} value={typed} error={mistakeAt(request, mistakes, 'reden')} required />
        <ButtonRow><Button kind="danger">{undo.save}</Button></ButtonRow>
      </Form>
      <BackToLinks request={request} number={head.number} />
    </>
  );
}

export function SplitPage({ request, head, story, fields, mistakes }: {
  readonly request: Request; readonly head: LinksHead; readonly story: string; readonly fields: { readonly deel: readonly string[]; readonly reden: string }; readonly mistakes: readonly FieldMistake[];
}): ReactNode {
  const { split } = request.texts.links;
  const pieces = piecesOf(story);
  return (
    <>
      <Mistakes request={request} mistakes={mistakes} />
      <Head request={request} head={head} title={split.title} />
      {pieces.length < 2 ? <Alert kind="info">{split.one}</Alert> : (
        <>
          <Paragraph>{split.lead}</Paragraph>
          <Form action={`/signalen/${head.number}/verbanden/splitsen`} label={split.title}>
            <CheckboxGroup
              name="deel" legend={split.legend} values={fields.deel} error={mistakeAt(request, mistakes, 'deel')}
              options={pieces.map((piece, at) => ({ value: String(at), label: <span className="baken-as-typed" dir="auto">{piece.trim()}</span> }))}
            />
            <TextArea name="reden" label={split.reason} rows={3} value={fields.reden} error={mistakeAt(request, mistakes, 'reden')} required />
            <ButtonRow><Button>{split.save}</Button></ButtonRow>
          </Form>
        </>
      )}
      <BackToLinks request={request} number={head.number} />
    </>
  );
}
