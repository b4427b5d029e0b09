import type { ReactNode } from 'react';
import { moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form, HiddenField, SelectField } from '../../../../ui/form.tsx';
import { DescriptionList, LinkList } from '../../../../ui/list.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Details, Heading, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import { Own } from '../../pages/words.tsx';
import type { Edit, WorkItem } from '../queries.ts';
import { below, fieldsThatDiffer, type Kind, parentKind, smallKinds } from '../rules.ts';
import { type FieldMistake, formFields, type WorkFields } from '../work-form.ts';
import { Fields, fieldName, shown } from './fields.tsx';
import { EditList } from './history.tsx';
import { BasisFields, PartRows, workHref, type WorkRoom } from './overview.tsx';

export interface PartPageProps extends WorkRoom {
  readonly kind: Kind;
  /** Null: a part that is being added. */
  readonly item: WorkItem | null;
  /** What it hangs under. */
  readonly above: WorkItem | null;
  readonly fields: WorkFields;
  readonly mistakes: readonly FieldMistake[];
  readonly owners: readonly string[];
  readonly edits: readonly Edit[];
  /** Somebody saved since this form was made: what stands there now and what was typed differ in these fields. */
  readonly conflict: { readonly theirs: WorkFields } | null;
}

/** One part of the working copy: its form, what hangs below it, and where else it may go. */
export function PartPage(props: PartPageProps): ReactNode {
  const { request, state, kind, item, above, mistakes, fields, owners, conflict, edits } = props;
  const { planwork: words } = request.texts;
  const room = { request, state };
  const voice = { texts: request.texts.plan, language: request.language, href: request.href };
  const action = item ? workHref(room, `/${item.number}`) : workHref(room, `/nieuw/${kind}${above ? `?in=${above.number}` : ''}`);
  const form = (
    <>
      {item && 'code' in item.content ? <DescriptionList rows={[{ term: words.code, value: item.content.code }, ...(above ? [{ term: words.kinds[above.kind], value: <Own voice={voice}>{above.content.title}</Own> }] : [])]} /> : null}
      {item && kind === 'measure' && 'code' in item.content ? (
        <Paragraph>{words.stateElsewhere} <Link href={request.href(`/plan/${state.reference}/maatregel/${item.content.code}`)}>{request.texts.progress.update}</Link></Paragraph>
      ) : null}
      <Form action={action} label={item ? words.editing[kind] : words.add[kind]}>
        <BasisFields state={state} />
        {item ? <HiddenField name="herziening" value={String(item.revision)} /> : null}
        <Fields request={request} kind={kind} fields={fields} mistakes={mistakes} owners={owners} agreements={state.newest.frameworks.flatMap((framework) => framework.agreements)} />
        <Button>{words.save}</Button>
      </Form>
    </>
  );
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: `${words.fields[field]}: ${words.mistakes[mistake]}` }))} />
      <Heading level={1}>{item ? <Own voice={voice}>{item.content.title}</Own> : words.add[kind]}</Heading>
      <PlanNav request={request} reference={state.reference} current="werk" />
      <Paragraph>
        <Link href={workHref(room, kind === 'measure' && above ? `?pijler=${above.number}#deel-${item?.number ?? above.number}` : '')}>{words.backToWork}</Link>
        {above && kind !== 'measure' ? <> · <Link href={workHref(room, `/${above.number}`)}><Own voice={voice}>{words.backTo(above.content.title)}</Own></Link></> : null}
      </Paragraph>
      {item && kind === 'measure' ? <nav aria-label={request.texts.plan.onThisPage}><LinkList links={smallKinds.map((one) => ({ href: `#${one}`, text: `${words.many[one]} (${below(state.items, item.number, one).length})` }))} /></nav> : null}
      {request.query.get('gelukt') === 'bewaard' ? <Alert kind="ok">{words.saved}</Alert> : null}
      {request.query.get('gelukt') === 'verplaatst' ? <Alert kind="ok">{words.movedTo}</Alert> : null}
      {item && conflict ? <Conflict {...props} item={item} theirs={conflict.theirs} /> : null}
      {item ? <Section title={words.editing[kind]}>{form}</Section> : form}
      {item ? <Below {...props} item={item} /> : null}
      {item ? <Place {...props} item={item} /> : null}
      {item && edits.length > 0 ? <Section title={words.historyOne}><EditList room={room} edits={edits} /></Section> : null}
    </>
  );
}

function Conflict({ request, state, item, fields, theirs, kind }: PartPageProps & { readonly item: WorkItem; readonly theirs: WorkFields }): ReactNode {
  const { planwork: words } = request.texts;
  const [by, at] = [item.changed?.by ?? '–', item.changed ? moment(item.changed.at, request.language) : ''];
  const names = new Map(formFields[kind].map(([field, name]) => [field as string, name]));
  const differ = fieldsThatDiffer(theirs, fields);
  return (
    <>
      <Alert kind="error" title={words.conflictTitle}>{item.removed ? words.conflictRemoved(by, at) : words.conflict(by, at)}</Alert>
      {item.removed ? <Form action={workHref({ request, state }, `/${item.number}/terug`)}><BasisFields state={state} /><Button kind="secondary">{words.putBack}</Button></Form> : null}
      {differ.length === 0 ? <Paragraph>{words.conflictSame}</Paragraph> : (
        <Table
          caption={words.conflictTitle} captionHidden
          columns={[{ key: 'field', label: words.conflictField, header: true }, { key: 'theirs', label: words.conflictTheirs }, { key: 'mine', label: words.conflictMine }]}
          rows={differ.map((field) => ({
            key: field,
            cells: {
              field: fieldName(request, names.get(field) ?? field),
              theirs: <span className="baken-as-typed">{shown(request, names.get(field) ?? field, theirs[field as keyof WorkFields])}</span>,
              mine: <span className="baken-as-typed">{shown(request, names.get(field) ?? field, fields[field as keyof WorkFields])}</span>,
            },
          }))}
        />
      )}
    </>
  );
}

/** What hangs below a measure, or below a pillar. */
function Below({ request, state, item }: PartPageProps & { readonly item: WorkItem }): ReactNode {
  const { planwork: words, plan: texts } = request.texts;
  const room = { request, state };
  if (item.kind !== 'measure' && item.kind !== 'pillar') return null;
  const hint = (one: WorkItem): ReactNode => {
    switch (one.kind) {
      case 'action': return [texts.states[one.content.state], one.content.due].filter(Boolean).join(' · ');
      case 'milestone': return [one.content.due, one.content.reached ? `${words.fields.bereikt} ${one.content.reached}` : undefined].filter(Boolean).join(' · ');
      case 'evidence': return [words.evidenceKinds[one.content.kind], one.content.date].filter(Boolean).join(' · ');
      case 'indicator': return [one.content.code, one.content.target === undefined ? undefined : texts.target(String(one.content.target))].filter(Boolean).join(' · ');
      default: return 'code' in one.content ? one.content.code : null;
    }
  };
  return (
    <>
      {(item.kind === 'pillar' ? ['measure'] as const : smallKinds).map((kind) => {
        const items = below(state.items, item.number, kind) as readonly WorkItem[];
        return (
          <Section title={words.many[kind]} key={kind} id={kind}>
            {items.length === 0 ? <Paragraph>{words.nothingBelow[kind]}</Paragraph> : (
              <Form action={workHref(room, '/verplaats')} label={words.many[kind]}><BasisFields state={state} /><HiddenField name="terug" value={String(item.number)} /><PartRows room={room} items={items} hint={hint} /></Form>
            )}
            <Paragraph><Link href={workHref(room, `/nieuw/${kind}?in=${item.number}`)}>{words.add[kind]}</Link></Paragraph>
          </Section>
        );
      })}
    </>
  );
}

/** Under another pillar or measure, or out of the plan. */
function Place({ request, state, item }: PartPageProps & { readonly item: WorkItem }): ReactNode {
  const { planwork: words } = request.texts;
  const room = { request, state };
  const to = parentKind[item.kind];
  const homes = to === null ? [] : state.items.filter((one) => one.kind === to);
  const named = item.kind === 'measure' ? 'measure' : 'small';
  if (item.removed) return null;
  return (
    <Details summary={homes.length > 1 ? `${words.moveTo[named]} · ${words.remove}` : words.remove}>
      {homes.length > 1 ? (
        <Form action={workHref(room, `/${item.number}/naar`)} label={words.moveTo[named]}>
          <BasisFields state={state} />
          <SelectField name="naar" label={words.moveToLabel[named]} value={String(item.parent)} options={homes.map((one) => ({ value: String(one.number), label: one.content.title }))} />
          <Button kind="secondary">{words.move}</Button>
        </Form>
      ) : null}
      <Form action={workHref(room, `/${item.number}/weg`)} label={words.remove}>
        <BasisFields state={state} /><HiddenField name="herziening" value={String(item.revision)} />
        <Button kind="danger">{words.remove}</Button>
      </Form>
    </Details>
  );
}

/** The copy that a form belonged to is closed: nothing was kept, and what was typed is not lost. */
export function GonePage({ request, state, typed }: WorkRoom & { readonly typed: readonly { readonly term: string; readonly value: string }[] }): ReactNode {
  const { planwork: words } = request.texts;
  return (
    <>
      <Heading level={1}>{words.goneTitle}</Heading>
      <Alert kind="error">{words.gone}</Alert>
      {typed.length > 0 ? <Section title={words.typed}><DescriptionList rows={typed.map(({ term, value }) => ({ term, value: <span className="baken-as-typed">{value}</span> }))} /></Section> : null}
      <Paragraph><Link href={workHref({ request, state })}>{words.backToWork}</Link></Paragraph>
    </>
  );
}
