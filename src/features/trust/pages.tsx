import type { ReactNode } from 'react';
import type { Texts } from '../../texts/texts.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, CardGrid } from '../../ui/card.tsx';
import { Form, HiddenField } from '../../ui/form.tsx';
import { Table } from '../../ui/table.tsx';
import { Heading, Lead, Section } from '../../ui/text.tsx';
import { moment } from '../../texts/dates.ts';
import type { Language } from '../../texts/plural.ts';
import type { AuditLine, DemoPerson } from './queries.ts';

export interface DemoTown {
  readonly code: string;
  readonly name: string;
  readonly people: readonly (DemoPerson & { readonly roleName: string })[];
}

export function DemoSignIn({ texts, towns, unknown }: { readonly texts: Texts; readonly towns: readonly DemoTown[]; readonly unknown: boolean }): ReactNode {
  const words = texts.trust.demo;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      {unknown ? <Alert kind="error">{words.unknown}</Alert> : null}
      <Lead>{words.lead}</Lead>
      {towns.map((town) => (
        <Section title={words.municipality(town.name)} key={town.code}>
          <Form action="/demo" label={words.municipality(town.name)}>
            <HiddenField name="gemeente" value={town.code} />
            <CardGrid>
              {town.people.map((person) => (
                <Card title={person.roleName} key={person.demoName}>
                  <Button kind="secondary" name="persoon" value={person.demoName}>{words.choose(person.name)}</Button>
                </Card>
              ))}
            </CardGrid>
          </Form>
        </Section>
      ))}
    </>
  );
}

export function Oversight({ texts, language, lines }: { readonly texts: Texts; readonly language: Language; readonly lines: readonly AuditLine[] }): ReactNode {
  const words = texts.trust.oversight;
  const purposes: Readonly<Record<string, string>> = texts.trust.purposes;
  const who = (line: AuditLine): string => (line.actorKind === 'person' ? line.actorName ?? '–' : words[line.actorKind]);
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <Table
        caption={words.caption} empty={words.empty}
        columns={[
          { key: 'at', label: words.at }, { key: 'who', label: words.who }, { key: 'did', label: words.did },
          { key: 'about', label: words.about }, { key: 'purpose', label: words.purpose }, { key: 'result', label: words.result },
        ]}
        rows={lines.map((line) => ({
          key: String(line.id),
          cells: {
            at: moment(line.at, language), who: who(line), did: <code>{line.did}</code>, about: line.about ?? '–',
            purpose: purposes[line.purpose] ?? line.purpose, result: words[line.result],
          },
        }))}
      />
    </>
  );
}
