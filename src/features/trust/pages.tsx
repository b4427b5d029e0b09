import type { ReactNode } from 'react';
import type { Texts } from '../../texts/texts.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, CardGrid } from '../../ui/card.tsx';
import { Form, HiddenField } from '../../ui/form.tsx';
import { Heading, Lead, Section } from '../../ui/text.tsx';
import type { DemoPerson } from './queries.ts';

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
