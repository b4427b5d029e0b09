import type { ReactNode } from 'react';
import { day } from '../../../texts/dates.ts';
import { SectionNav } from '../../../ui/navigation.tsx';
import { Heading, Lead, Section } from '../../../ui/text.tsx';
import type { StaffPicture } from '../queries.ts';
import { NationalFigures } from './national.tsx';
import { BlindSpots, Register, YearsOnly } from './register.tsx';
import { Risks } from './risks.tsx';
import type { Reader } from './words.ts';

/** /beeld: what the register knows, what it is blind to, what is documented elsewhere, and the national figures apart from all that. */
export function StaffPicturePage({ picture, reader }: { readonly picture: StaffPicture; readonly reader: Reader }): ReactNode {
  const words = reader.texts.picture;
  const { own, absence } = picture;
  const blind = own && own.meaning.key !== 'none' ? own : null;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead(reader.municipality, day(picture.today, reader.language))}</Lead>
      <SectionNav
        label={words.sections}
        links={[
          { href: '#register', text: words.own.title }, ...(blind ? [{ href: '#blind', text: words.blind.title }] : []),
          { href: '#risico', text: words.risks.title }, { href: '#landelijk', text: words.national.title },
        ]}
      />
      <Section title={words.own.title} id="register">
        {own ? <Register own={own} absence={absence} reader={reader} /> : <YearsOnly years={picture.years} absence={absence} reader={reader} />}
      </Section>
      {blind ? <Section title={words.blind.title} id="blind"><BlindSpots own={blind} reader={reader} /></Section> : null}
      <Section title={words.risks.title} id="risico"><Risks risks={picture.risks} reader={reader} /></Section>
      <Section title={words.national.title} id="landelijk"><NationalFigures national={picture.national} reader={reader} /></Section>
    </>
  );
}
