import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { weekday } from '../../../../texts/dates.ts';
import { ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { CopyCode } from '../../../../ui/copy.tsx';
import { Form, HiddenField, TextField } from '../../../../ui/form.tsx';
import { List } from '../../../../ui/list.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { NoRoom } from './no-room.tsx';
import { isWordCode, shownCode } from '../code.ts';

/** The code, large, until its end was typed. */
export function ReceiptPage({ request, code, token, lookOn, wrong, offersWords, noRoom }: {
  readonly request: Request; readonly code: string; readonly token: string; readonly lookOn: Temporal.PlainDate; readonly wrong: boolean; readonly offersWords: boolean; readonly noRoom: boolean;
}): ReactNode {
  const words = request.texts.report.receipt;
  const action = request.href(`/melden/ontvangen/${token}${noRoom ? '?bestanden=vol' : ''}`);
  const inWords = isWordCode(code);
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={wrong ? [{ field: 'laatste', message: words.wrong }] : []} />
      <Heading level={1}>{words.title}</Heading>
      {noRoom ? <NoRoom request={request} /> : null}
      <Lead>{words.lead}</Lead>
      <Section title={words.label}>
        <CopyCode copy={words.copy} copied={words.copied}><p className={inWords ? 'baken-code baken-code--words' : 'baken-code'} id="meldcode">{shownCode(code)}</p></CopyCode>
      </Section>
      <div className="baken-screen"><Section title={words.confirmTitle}>
        <Paragraph>{words.confirmLead}</Paragraph>
        <Form action={action} label={words.confirmTitle}>
          <TextField name="laatste" label={inWords ? words.confirmWord : words.confirmDigits} inputMode={inWords ? 'text' : 'numeric'} autocomplete="off" width={inWords ? 'medium' : 'short'} error={wrong ? words.wrong : undefined} required />
          <Button>{words.confirm}</Button>
        </Form>
        {offersWords && !inWords ? (
          <Details summary={words.toWords}>
            <Paragraph>{words.toWordsLead}</Paragraph>
            <Form action={action} label={words.toWords}>
              <HiddenField name="doe" value="woorden" />
              <Button kind="secondary">{words.toWordsButton}</Button>
            </Form>
          </Details>
        ) : null}
      </Section></div>
      <WhatNext request={request} lookOn={lookOn} />
      <p className="utrecht-paragraph baken-screen">{words.exitNote}</p>
    </>
  );
}

function WhatNext({ request, lookOn }: { readonly request: Request; readonly lookOn: Temporal.PlainDate }): ReactNode {
  const words = request.texts.report.receipt;
  return <Section title={words.next}><List items={words.items(weekday(lookOn, request.language))} /></Section>;
}

/** The code was kept and is gone from here. */
export function ReceiptKept({ request, lookOn }: { readonly request: Request; readonly lookOn: Temporal.PlainDate }): ReactNode {
  const words = request.texts.report.receipt;
  return (
    <>
      <Heading level={1}>{words.doneTitle}</Heading>
      <Lead>{words.done}</Lead>
      <WhatNext request={request} lookOn={lookOn} />
      <Paragraph><Link href={request.href('/mijn-melding')}>{words.toOwn}</Link></Paragraph>
    </>
  );
}

export function ReceiptGone({ request }: { readonly request: Request }): ReactNode {
  const words = request.texts.report.receipt;
  return (
    <>
      <Heading level={1}>{words.goneTitle}</Heading>
      <Paragraph>{words.gone}</Paragraph>
      <Paragraph><Link href={request.href('/mijn-melding')}>{words.toOwn}</Link></Paragraph>
    </>
  );
}
