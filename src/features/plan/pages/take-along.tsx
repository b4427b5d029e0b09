import type { ReactNode } from 'react';
import type { Texts } from '../../../texts/texts.ts';
import { LinkList } from '../../../ui/list.tsx';
import { Details } from '../../../ui/text.tsx';
import { documentKinds } from '../documents/files.ts';

/** A version of the plan as a document, for who takes it along. */
export function Documents({ words, reference, version, href }: { readonly words: Texts['planStory']['document']; readonly reference: string; readonly version: number; readonly href: (path: string) => string }): ReactNode {
  return (
    <Details summary={words.title}>
      <LinkList links={documentKinds.map((kind) => ({ href: href(`/plan/${reference}/versies/${version}/plan.${kind}`), text: words.download(kind.toUpperCase()), hint: words.hints[kind] }))} />
    </Details>
  );
}
