import type { ReactNode } from 'react';
import { dutchDate } from '../../../../platform/clock.ts';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Form, TextField } from '../../../../ui/form.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { LetterRow } from '../../queries.ts';
import { pathOf } from '../../rules-kinds.ts';
import { appraisals, type SettingFields, type SettingMistake } from '../setting-form.ts';

/** What goes to the archive, and how long it is kept. */
export function ArchivePage({ request, sent, decided, fields, mistakes, mayDecide, saved }: {
  readonly request: Request; readonly sent: readonly LetterRow[]; readonly decided: boolean; readonly fields: SettingFields; readonly mistakes: readonly SettingMistake[];
  readonly mayDecide: boolean; readonly saved: boolean;
}): ReactNode {
  const words = request.texts.archive;
  const error = (field: SettingMistake['field']): string | undefined => {
    const mistake = mistakes.find((one) => one.field === field);
    return mistake && words.mistakes[mistake.key];
  };
  return (
    <>
      {mistakes.length > 0 ? <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map((mistake) => ({ field: mistake.field, message: words.mistakes[mistake.key] }))} /> : null}
      <Paragraph><Link href={request.href('/verantwoording')}>{request.texts.accountability.back}</Link></Paragraph>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      {saved ? <Alert kind="ok">{words.saved}</Alert> : null}
      <Section title={words.packages}>
        {sent.length === 0 ? <Paragraph>{words.noPackages}</Paragraph> : (
          <Table
            caption={words.packages} captionHidden columns={[{ key: 'document', label: words.document, header: true }, { key: 'sent', label: words.sent }, { key: 'file', label: words.file }]}
            rows={sent.map((letter) => ({ key: letter.ref, cells: {
              document: <span lang={request.language === 'nl' ? undefined : 'nl'}>{letter.title}</span>, sent: letter.sentAt ? day(dutchDate(letter.sentAt), request.language) : '–',
              file: <Link href={request.href(`${pathOf(letter.ref)}/archief.zip`)}>{words.download(letter.ref)}</Link>,
            } }))}
          />
        )}
      </Section>
      <Section title={words.settingTitle}>
        <Paragraph>{words.settingText}</Paragraph>
        {decided ? null : <Alert kind="info">{words.undecided}</Alert>}
        {mayDecide ? (
          <Form action={request.href('/verantwoording/archief')} label={words.settingTitle}>
            <RadioGroup name="waardering" legend={words.appraisal} value={fields.waardering} error={error('waardering')} options={appraisals.map((code) => ({ value: code, label: words.appraisals[code] }))} />
            <TextField name="jaren" label={words.years} description={words.yearsHint} inputMode="numeric" value={fields.jaren} error={error('jaren')} optional />
            <TextField name="categorie" label={words.categoryField} description={words.categoryHint} value={fields.categorie} error={error('categorie')} optional />
            <ButtonRow><Button>{words.save}</Button></ButtonRow>
          </Form>
        ) : <Paragraph>{fields.waardering === 'B' || fields.waardering === 'V' || fields.waardering === 'N' ? words.appraisals[fields.waardering] : ''}{fields.jaren ? ` (${fields.jaren})` : ''}</Paragraph>}
      </Section>
    </>
  );
}
