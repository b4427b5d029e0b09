import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Button } from '../../../../ui/button.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField } from '../../../../ui/form.tsx';
import { List } from '../../../../ui/list.tsx';
import { Details, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { RiskFile, Tie } from '../queries.ts';
import { groundOf, isConfidential } from '../rules.ts';
import { sourcesInWords } from '../sources-in-words.ts';
import { GroundNote } from './forms.tsx';
import type { RiskPageProps } from './risk.tsx';
import { dayOf, measureAddress, measuresOf, riskAddress, Typed } from './words.tsx';

const on = (file: RiskFile, kinds: readonly Tie['kind'][]): readonly Tie[] => file.ties.filter((tie) => !tie.off && kinds.includes(tie.kind));

/** What it rests on: published sources, own findings, inspections. */
export function Grounds(props: RiskPageProps): ReactNode {
  const { request, file } = props;
  const { file: words } = request.texts.risks;
  const grounds = on(file, ['documented', 'finding', 'inspection']);
  return (
    <Section title={words.groundsTitle}>
      {grounds.length === 0 ? <Paragraph>{words.noGrounds}</Paragraph> : <List items={grounds.map((tie) => <Ground key={tie.revision} tie={tie} {...props} />)} />}
      <AddLink {...props} what="grond" text={words.addGround} />
    </Section>
  );
}

function Ground({ tie, ...props }: RiskPageProps & { readonly tie: Tie }): ReactNode {
  const { request, catalogue } = props;
  const { risks: words } = request.texts;
  const known = tie.sources.length > 0 ? groundOf(catalogue, tie.sources, tie.words) : undefined;
  const said = isConfidential(tie.kind) ? tie.confidential : tie.words;
  return (
    <>
      <strong>{words.ties[tie.kind]}.</strong> {known ? known.text : said === null ? words.file.notForYou : <Typed request={request}>{said}</Typed>}
      {known === undefined && tie.sources.length > 0 ? <p className="baken-hint">{sourcesInWords(tie.sources).join('; ')}</p> : null}
      {known ? <div className="baken-hint"><GroundNote request={request} ground={known} /></div> : null}
      <Noted {...props} tie={tie} />
    </>
  );
}

/** What is done against it: measures of the plan, checks, conditions in permits. */
export function Doing(props: RiskPageProps): ReactNode {
  const { request, file, measures } = props;
  const { file: words } = request.texts.risks;
  const tied = measuresOf(file, measures);
  const [checks, permits] = [on(file, ['check']), on(file, ['permit'])];
  const plain = (tie: Tie): ReactNode => <><Typed request={request}>{tie.words}</Typed>{tie.confidential === null ? null : <> {words.where}: <Typed request={request}>{tie.confidential}</Typed>.</>}<Noted {...props} tie={tie} /></>;
  return (
    <Section title={words.doingTitle}>
      <Section title={words.measures} level={3}>
        {tied.length === 0 ? <Paragraph>{words.noMeasures}</Paragraph> : (
          <List items={tied.map(({ tie, plan, code, title }) => <>{title === null ? <>{code} ({words.gone})</> : <Link href={measureAddress(request, plan, code)}>{code} <Typed request={request}>{title}</Typed></Link>}<Noted {...props} tie={tie} /></>)} />
        )}
        <AddLink {...props} what="maatregel" text={words.addMeasure} />
      </Section>
      <Section title={words.checks} level={3}>
        {checks.length === 0 ? <Paragraph>{words.noChecks}</Paragraph> : <List items={checks.map(plain)} />}
        <Paragraph>{words.checksLater}</Paragraph>
        <AddLink {...props} what="controle" text={words.addCheck} />
      </Section>
      <Section title={words.permits} level={3}>
        {permits.length === 0 ? <Paragraph>{words.noPermits}</Paragraph> : <List items={permits.map(plain)} />}
        <AddLink {...props} what="voorwaarde" text={words.addPermit} />
      </Section>
    </Section>
  );
}

/** For who handles signals: how many have the same sector and form, and those that somebody joined by hand. */
export function Signals(props: RiskPageProps): ReactNode {
  const { request, file, like } = props;
  const { file: words } = request.texts.risks;
  const tied = on(file, ['signal']);
  return (
    <Section title={words.signalsTitle}>
      {like === null ? null : <Paragraph>{words.like(like)}</Paragraph>}
      <Section title={words.linked} level={3}>
        {tied.length === 0 ? <Paragraph>{words.noLinked}</Paragraph> : <List items={tied.map((tie) => <><Link href={request.href(`/signalen/${tie.signal ?? ''}`)}>{tie.signal}</Link><Noted {...props} tie={tie} /></>)} />}
        <AddLink {...props} what="signaal" text={words.addSignal} />
      </Section>
    </Section>
  );
}

/** The one place to take something off and to put it back, so that reading the page stays quiet. */
export function TakingOff({ request, file, may }: RiskPageProps): ReactNode {
  const { file: words } = request.texts.risks;
  const mayMove = may.edit && file.state === 'open';
  const [standing, off] = [file.ties.filter((tie) => !tie.off), file.ties.filter((tie) => tie.off)];
  return (
    <>
      {mayMove && standing.length > 0 ? <Details summary={words.offTitle}><Move request={request} file={file} ties={standing} to="off" /></Details> : null}
      {off.length === 0 ? null : (
        <Details summary={words.taken(off.length)} open={request.query.get('gelukt') === 'weg'}>
          {mayMove ? <Move request={request} file={file} ties={off} to="back" /> : <List items={off.map((tie) => <Typed request={request}>{labelOf(request, tie)}</Typed>)} />}
        </Details>
      )}
    </>
  );
}

function Move({ request, file, ties, to }: { readonly request: Request; readonly file: RiskFile; readonly ties: readonly Tie[]; readonly to: 'off' | 'back' }): ReactNode {
  const { file: words } = request.texts.risks;
  return (
    <Form action={riskAddress(request, file.number, '/regel')} label={to === 'off' ? words.offTitle : words.taken(ties.length)}>
      <HiddenField name="revisie" value={String(file.revision)} /><HiddenField name="doe" value={to} />
      <RadioGroup name={to === 'off' ? 'weg' : 'terug'} legend={words.which} value={ties.length === 1 ? String(ties[0]?.revision) : undefined} options={ties.map((tie) => ({ value: String(tie.revision), label: <Typed request={request}>{labelOf(request, tie)}</Typed> }))} />
      <Button kind="secondary">{words[to]}</Button>
    </Form>
  );
}

/** In one short line, for a choice among them. */
function labelOf(request: Request, tie: Tie): string {
  const what = tie.signal ?? tie.measure ?? (tie.words || tie.confidential || '');
  const short = what.length > 80 ? `${what.slice(0, 80).replace(/\s+\S*$/, '')} …` : what;
  return short === '' ? request.texts.risks.ties[tie.kind] : `${request.texts.risks.ties[tie.kind]}: ${short}`;
}

/** Of which day, and who noted it. */
function Noted({ request, tie }: RiskPageProps & { readonly tie: Tie }): ReactNode {
  return <p className="baken-hint">{tie.on === null ? null : <>{day(tie.on, request.language)} · </>}{request.texts.risks.file.noted(tie.by, dayOf(request, tie.at))}</p>;
}

function AddLink({ request, file, may, what, text }: RiskPageProps & { readonly what: string; readonly text: string }): ReactNode {
  return may.edit && file.state === 'open' ? <Paragraph><Link href={riskAddress(request, file.number, `/erbij/${what}`)}>{text}</Link></Paragraph> : null;
}
