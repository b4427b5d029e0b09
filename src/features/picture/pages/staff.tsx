import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { day } from '../../../texts/dates.ts';
import { SectionNav } from '../../../ui/navigation.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import type { StaffPicture } from '../queries.ts';
import { NationalFigures } from './national.tsx';
import { PictureNav } from './picture-nav.tsx';
import { BlindSpots, Register, YearsOnly } from './register.tsx';
import { Risks } from './risks.tsx';
import { EVERYTHING, type Reader } from './words.ts';

/**
 * /beeld: what the register knows, what it is blind to, what is documented elsewhere, and the national figures apart from all that.
 * `open` names the part to unfold: a sector, or everything.
 */
export function StaffPicturePage({ picture, open, request, reader }: { readonly picture: StaffPicture; readonly open: string | null; readonly request: Request; readonly reader: Reader }): ReactNode {
  const words = reader.texts.picture;
  const { own, absence } = picture;
  const blind = own && own.meaning.key !== 'none' ? own : null;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <PictureNav request={request} current="overview" />
      <Lead>{words.lead(reader.municipality, day(picture.today, reader.language))}</Lead>
      <SectionNav
        label={words.sections}
        links={[
          { href: '#register', text: words.own.title }, ...(blind ? [{ href: '#blind', text: words.blind.title }] : []),
          { href: '#risico', text: words.risks.title }, { href: '#landelijk', text: words.national.title },
        ]}
      />
      {open === EVERYTHING ? null : <Paragraph><Link href={`${reader.href('/beeld')}?open=${EVERYTHING}`}>{words.unfold}</Link></Paragraph>}
      <Section title={words.own.title} id="register">
        {picture.mayPublish ? <Paragraph><Link href={reader.href('/beeld/cijfers')}>{reader.texts.figuresRelease.title}</Link></Paragraph> : null}
        {own ? <Register own={own} absence={absence} reader={reader} /> : <YearsOnly years={picture.years} absence={absence} reader={reader} />}
      </Section>
      {blind ? <Section title={words.blind.title} id="blind"><BlindSpots own={blind} open={open === EVERYTHING} reader={reader} /></Section> : null}
      <Section title={words.risks.title} id="risico"><Risks risks={picture.risks} open={open} reader={reader} /></Section>
      <Section title={words.national.title} id="landelijk"><NationalFigures national={picture.national} folded={open !== EVERYTHING} reader={reader} /></Section>
    </>
  );
}
