import type { ReactNode } from 'react';
import { HiddenField, SelectField, TextArea } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { SectionNav } from '../../../../ui/navigation.tsx';
import { Details, Heading } from '../../../../ui/text.tsx';
import { type ExploitationForm, type Indicator, indicatorGroupsFor, inLanguage, WAYS_OF_KNOWING } from '../../../knowledge/offers.ts';
import { Known } from '../../pages/known.tsx';
import { errorIn, StepForm, TriageFrame, type TriageView } from './frame.tsx';

/** How each sign is known, one list of signs at a time, in the groups of the list and of the prosecution service. Nothing is counted. */
export function MarksPage({ view, forms, form }: { readonly view: TriageView; readonly forms: readonly ExploitationForm[]; readonly form: ExploitationForm }): ReactNode {
  const { request, signal, file, typed } = view;
  const { marks } = request.texts.triage;
  const { language } = request;
  const name = inLanguage(form.name, language);
  return (
    <TriageFrame view={view} now={<Known request={request} signal={signal} notes={file.notes} />}>
      <SectionNav
        label={marks.choose}
        links={forms.map((one) => ({ href: `/signalen/${signal.number}/beoordelen/kenmerken?vorm=${one.slug}`, text: inLanguage(one.name, language), current: one.code === form.code }))}
      />
      <Details summary={marks.ways}>
        <DescriptionList rows={WAYS_OF_KNOWING.map((way) => ({ term: inLanguage(way.name, language), value: inLanguage(way.meaning, language) }))} />
      </Details>
      <Heading level={3}>{marks.which(name)}</Heading>
      <StepForm view={view} save={marks.save(name)}>
        <HiddenField name="vorm" value={form.slug} />
        {indicatorGroupsFor([form.code]).map((group, at) => (
          <Details
            summary={<span className="baken-strong">{inLanguage(group.cluster.name, language)}</span>} key={group.cluster.code}
            open={at === 0 || group.indicators.some((sign) => (typed[`i-${sign.code}`] ?? 'unknown') !== 'unknown' || errorIn(view, `n-${sign.code}`))}
          >
            {group.indicators.map((sign) => <OneSign view={view} sign={sign} key={sign.code} />)}
          </Details>
        ))}
      </StepForm>
      {signal.marks.size > 0 ? <Details summary={marks.known} open><Known request={request} signal={signal} notes={file.notes} /></Details> : null}
    </TriageFrame>
  );
}

function OneSign({ view, sign }: { readonly view: TriageView; readonly sign: Indicator }): ReactNode {
  const { request: { texts: { triage: { marks } }, language }, typed } = view;
  const text = inLanguage(sign.text, language);
  const note = typed[`n-${sign.code}`] ?? '';
  const error = errorIn(view, `n-${sign.code}`);
  return (
    <div className="baken-sign">
      <SelectField
        name={`i-${sign.code}`} label={text} options={WAYS_OF_KNOWING.map((way) => ({ value: way.code, label: inLanguage(way.name, language) }))} value={typed[`i-${sign.code}`] ?? 'unknown'}
        description={sign.acute ? marks.acute : undefined}
      />
      <Details summary={<>{marks.note}<span className="baken-hidden"> {marks.noteOf(text)}</span></>} open={note !== '' || error !== undefined}>
        <TextArea name={`n-${sign.code}`} label={marks.noteOf(text)} rows={2} value={note} error={error} optional />
      </Details>
    </div>
  );
}
