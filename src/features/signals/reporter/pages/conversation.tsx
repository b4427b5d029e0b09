import type { ReactNode } from 'react';
import { ErrorSummary } from '../../../../ui/alert.tsx';
import { Heading, Link, Paragraph } from '../../../../ui/text.tsx';
import { type ConversationProps, ConversationSection, SafetyRules } from './file-section.tsx';
import type { ReporterFacts } from '../queries.ts';

/** The conversation on a page of its own: for writing at length, and for mending what was wrong. */
export function ConversationPage(props: ConversationProps & { readonly facts: ReporterFacts }): ReactNode {
  const { request, number, mistake } = props;
  const words = request.texts.reporter.conversation;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistake ? [{ field: mistake === 'empty' ? 'vast' : 'bericht', message: words[mistake] }] : []} />
      <Heading level={1}>{words.write}</Heading>
      <Paragraph><Link href={`/signalen/${number}`}>{request.texts.signals.file.title(number)}</Link></Paragraph>
      <SafetyRules request={request} facts={props.facts} />
      <ConversationSection {...props} />
    </>
  );
}
