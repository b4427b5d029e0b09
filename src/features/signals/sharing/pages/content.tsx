import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Paragraph, Section } from '../../../../ui/text.tsx';
import { groundsFor, inLanguage, PURPOSE_NAMES, recipientByCode, type SharingPurpose } from '../../../knowledge/offers.ts';
import type { PackageContent } from '../rules-content.ts';

export function recipientName(request: Request, code: string): string {
  const found = recipientByCode(code);
  return found ? inLanguage(found.name, request.language) : code;
}

export function purposeName(request: Request, code: string): string {
  return code in PURPOSE_NAMES ? inLanguage(PURPOSE_NAMES[code as SharingPurpose], request.language) : code;
}

export function groundName(request: Request, recipient: string, purpose: string, code: string): string {
  const found = groundsFor(recipient, purpose).find((ground) => ground.code === code);
  return found ? inLanguage(found.name, request.language) : '–';
}

/** What is said about a package before its sections, on the page and on paper alike. */
export function headOf(request: Request, content: PackageContent): { readonly term: string; readonly value: string }[] {
  const { partner, necessity, proportionality, subsidiarity } = request.texts.sharing;
  return [
    { term: partner.recipient, value: recipientName(request, content.recipient) }, { term: partner.purpose, value: purposeName(request, content.purpose) },
    { term: partner.ground, value: groundName(request, content.recipient, content.purpose, content.ground) },
    { term: necessity, value: content.necessity }, { term: proportionality, value: content.proportionality }, { term: subsidiarity, value: content.subsidiarity },
  ];
}

/** What the officer sees beforehand and the partner afterwards: one component, so that the two cannot differ. */
export function ContentView({ request, content }: { readonly request: Request; readonly content: PackageContent }): ReactNode {
  const words = request.texts.sharing;
  return (
    <article className="baken-flow">
      {content.sections.length === 0 && content.files.length === 0 ? <Paragraph>{words.nothing}</Paragraph> : null}
      {content.sections.map((section) => (
        <Section key={section.code} title={words.sections[section.code]} level={3}>{section.lines.map((line, index) => <p key={index} className="baken-as-typed">{line}</p>)}</Section>
      ))}
      {content.files.length > 0 ? <Section title={words.partner.files} level={3}>{content.files.map((file, index) => <Paragraph key={index}>{file.name}</Paragraph>)}</Section> : null}
      <Section title={words.why} level={3}>
        <DescriptionList rows={headOf(request, content).map((row) => ({ term: row.term, value: <span className="baken-as-typed">{row.value || '–'}</span> }))} />
      </Section>
    </article>
  );
}
