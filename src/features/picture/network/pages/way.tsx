import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form, HiddenField, SelectField } from '../../../../ui/form.tsx';
import { OrderedList } from '../../../../ui/list.tsx';
import { Heading, Paragraph, Section } from '../../../../ui/text.tsx';
import { type Asked, partsOf } from '../rules-asked.ts';
import type { Ways } from '../rules-way.ts';
import { type Shown, toldSentence } from '../words.ts';

/** Two nodes to choose, and the shortest ways between them in sentences. */
export function WaySection({ request, asked, nodes, ways }: { readonly request: Request; readonly asked: Asked; readonly nodes: readonly Shown[]; readonly ways: Ways | 'not-drawn' | null }): ReactNode {
  const { network: words } = request.texts;
  const options = [{ value: '', label: words.way.choose }, ...nodes.map((node) => ({ value: node.id, label: node.sort === 'file' ? node.label : `${words.sorts[node.sort]} ${node.label}` }))];
  return (
    <Section title={words.way.title} id="weg">
      <Form action="/beeld/netwerk#weg" method="get" label={words.way.title}>
        {partsOf({ ...asked, from: null, to: null }).map(([name, value], at) => <HiddenField key={at} name={name} value={value} />)}
        <SelectField name="van" label={words.way.from} options={options} value={asked.from ?? ''} />
        <SelectField name="naar" label={words.way.to} options={options} value={asked.to ?? ''} />
        <Button>{words.way.ask}</Button>
      </Form>
      {ways === null ? null : ways === 'not-drawn' ? <Alert kind="error">{asked.from && asked.from === asked.to ? words.way.same : words.way.notDrawn}</Alert>
        : <Found request={request} asked={asked} nodes={nodes} ways={ways} />}
    </Section>
  );
}

function Found({ request, asked, nodes, ways }: { readonly request: Request; readonly asked: Asked; readonly nodes: readonly Shown[]; readonly ways: Ways }): ReactNode {
  const { way: words } = request.texts.network;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const name = (id: string | null): string => byId.get(id ?? '')?.label ?? '';
  if (ways.count === 0) return <Alert kind="info">{words.none}</Alert>;
  return (
    <>
      <Paragraph>{words.found(name(asked.from), name(asked.to), ways.count)}</Paragraph>
      {ways.told.map((way, at) => (
        <section key={at}>
          {ways.count > 1 ? <Heading level={3}>{words.nth(at + 1)}</Heading> : null}
          <OrderedList items={way.map((told) => toldSentence(told, byId, request.texts))} />
        </section>
      ))}
      {ways.count > ways.told.length ? <Paragraph>{words.rest(ways.count - ways.told.length)}</Paragraph> : null}
    </>
  );
}
