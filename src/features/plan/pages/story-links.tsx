import type { ReactNode } from 'react';
import type { Texts } from '../../../texts/texts.ts';
import { LinkList } from '../../../ui/list.tsx';
import { Details } from '../../../ui/text.tsx';

/** What can be done with a plan as a whole, beside working in it: decide, compare, take along. */
export function StoryLinks({ words, reference, version, mayBegin, href }: { readonly words: Texts['planStory']; readonly reference: string; readonly version: number; readonly mayBegin: boolean; readonly href: (path: string) => string }): ReactNode {
  const at = `/plan/${reference}`;
  return (
    <>
      <LinkList links={[
        { href: href(`${at}/besluiten`), text: words.decisions.link },
        { href: href(`${at}/kaders`), text: words.frameworks.link },
        { href: href(`${at}/vergelijk`), text: words.compare.link },
        ...(mayBegin ? [{ href: href(`${at}/nieuwe-periode`), text: words.start.periodLink }] : []),
      ]} />
      <Details summary={words.document.title}>
        <LinkList links={(['pdf', 'odt', 'docx'] as const).map((kind) => ({ href: href(`${at}/versies/${version}/plan.${kind}`), text: words.document.download(kind.toUpperCase()), hint: words.document.hints[kind] }))} />
      </Details>
    </>
  );
}
