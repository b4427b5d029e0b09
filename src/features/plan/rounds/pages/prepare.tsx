import type { ReactNode } from 'react';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { Fieldset, Form, HiddenField, SelectField, TextField } from '../../../../ui/form.tsx';
import { List } from '../../../../ui/list.tsx';
import { Details, Paragraph, Section } from '../../../../ui/text.tsx';
import { Own } from '../../pages/words.tsx';
import { ownerName, type RoundPageProps } from './round.tsx';

/** Who answers for each owner, where they get mail, and by when. While the round runs, only the first two. */
export function PrepareForm({ request, file, fields, mistakes }: RoundPageProps): ReactNode {
  const { rounds: words } = request.texts;
  const { head, asks, people } = file;
  const voice = { texts: request.texts.plan, language: request.language, href: request.href };
  const wrong = (field: string): string | undefined => { const found = mistakes.find((one) => one.field === field); return found ? words.mistakes[found.mistake] : undefined; };
  const options = [{ value: '', label: words.nobody }, ...people.map((person) => ({ value: person.id, label: `${person.name}, ${request.texts.trust.roles[person.role]}` }))];
  const chosen = people.filter((person) => person.id === head.planOwner || fields.people.some(({ wie, vervanger }) => wie === person.id || vervanger === person.id) || (fields.addresses.get(person.id) ?? '') !== '');
  const preparing = head.state === 'prepared';
  return (
    <Section title={words.prepare.title}>
      <Paragraph>{words.prepare.lead}</Paragraph>
      <Form action={request.href(`/plan/${head.plan}/rondes/${head.id}`)} label={words.prepare.title}>
        {asks.map((ask, place) => (
          <Fieldset legend={<><Own voice={voice}>{ownerName(request, ask)}</Own> ({words.prepare.rows(ask.rows.length)})</>} key={ask.owner}>
            <HiddenField name={`eigenaar-${place + 1}`} value={ask.owner} />
            <SelectField name={`wie-${place + 1}`} label={words.prepare.person(ownerName(request, ask))} options={options} value={fields.people[place]?.wie ?? ''} error={wrong(`wie-${place + 1}`)} />
            <SelectField name={`vervanger-${place + 1}`} label={words.prepare.deputy(ownerName(request, ask))} options={options} value={fields.people[place]?.vervanger ?? ''} error={wrong(`vervanger-${place + 1}`)} />
            <Details summary={words.prepare.rows(ask.rows.length)}><List items={ask.rows.map((row) => <Own voice={voice}>{row.title}</Own>)} /></Details>
          </Fieldset>
        ))}
        <Fieldset legend={words.prepare.addresses} description={words.prepare.addressesLead}>
          {chosen.map((person) => (
            <TextField
              name={`adres-${person.id}`} label={words.prepare.address(person.name)} description={person.hasAddress ? words.prepare.known : words.prepare.unknown} type="email" width="medium" value={fields.addresses.get(person.id) ?? ''}
              error={wrong(`adres-${person.id}`)} optional key={person.id}
            />
          ))}
        </Fieldset>
        {preparing ? <TextField name="uiterlijk" label={words.prepare.due} description={words.prepare.dueHint} type="date" width="medium" value={fields.uiterlijk} error={wrong('uiterlijk')} /> : null}
        <ButtonRow>
          {preparing ? <Button name="doe" value="vragen">{words.prepare.ask}</Button> : null}
          <Button kind="secondary" name="doe" value="bewaren">{words.prepare.save}</Button>
          {preparing ? <Button kind="subtle" name="doe" value="intrekken">{words.prepare.drop}</Button> : null}
        </ButtonRow>
      </Form>
    </Section>
  );
}
