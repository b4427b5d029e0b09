import type { ReactNode } from 'react';
import { assetPath } from './assets.ts';

/**
 * A code that people take along. Without script it can be selected as a whole; `baken-copy` (src/enhance/copy.ts) adds a button that copies the text inside
 * and says so. Its script travels only with pages that hold such a code.
 */
export function CopyCode({ copy, copied, children }: { readonly copy: string; readonly copied: string; readonly children: ReactNode }): ReactNode {
  return (
    <baken-copy class="baken-flow" data-copy={copy} data-copied={copied}>
      {children}
      <script type="module" src={assetPath('copy.js')} />
    </baken-copy>
  );
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'baken-copy': { readonly class: string; readonly children: ReactNode } & { readonly [data: `data-${string}`]: string };
    }
  }
}
