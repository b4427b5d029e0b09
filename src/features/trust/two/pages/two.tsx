import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form, TextField } from '../../../../ui/form.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Heading, Lead, Link, Section } from '../../../../ui/text.tsx';

/** What takes two people here, and how long emergency access lasts. */
export function TwoPage({ request, hours, lists, wrong, saved }: { readonly request: Request; readonly hours: string; /** Whether a list for destruction takes two. */ readonly lists: boolean; readonly wrong: boolean; readonly saved: boolean }): ReactNode {
  const words = request.texts.review.two;
  const { terms } = request.municipality;
  const rows = [['identity', terms.twoForIdentity], ['finding', terms.twoForIdentity], ['weigh', terms.twoToWeigh], ['list', lists], ['figures', null], ['letters', null], ['recovery', null], ['rights', null], ['glass', null]] as const;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={wrong ? [{ field: 'uren', message: words.hoursMistake }] : []} />
      <Heading level={1}>{words.title}</Heading>
      {saved ? <Alert kind="ok">{words.saved}</Alert> : null}
      <Lead>{words.lead}</Lead>
      <Table
        caption={words.title} captionHidden columns={[{ key: 'what', label: words.what, header: true }, { key: 'state', label: words.state }, { key: 'where', label: words.where }]}
        rows={rows.map(([what, chosen]) => ({
          key: what,
          cells: {
            what: words.rows[what], state: <Status kind={chosen === false ? 'neutral' : 'done'}>{chosen === null ? words.always : chosen ? words.on : words.off}</Status>,
            where: chosen === null ? words.builtIn : what === 'list' ? words.byRetention : <Link href={request.href('/termijnen')}>{words.byTerms}</Link>,
          },
        }))}
      />
      <Section title={words.hours}>
        <Form action={request.href('/mensen/vier-ogen')} label={words.hours}>
          <TextField name="uren" label={words.hours} description={words.hoursHint} inputMode="numeric" width="short" value={hours} error={wrong ? words.hoursMistake : undefined} />
          <Button>{words.save}</Button>
        </Form>
      </Section>
    </>
  );
}
