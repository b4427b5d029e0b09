import type { ReactNode } from 'react';
import { assetPath } from './assets.ts';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { Form, HiddenField } from './form.tsx';

export interface PasskeyWords { readonly needsScript: string; readonly busy: string; readonly cancelled: string; readonly impossible: string }

/**
 * A form that is sent together with the browser's answer about a passkey (field `antwoord`; the sealed attempt travels in `poging`). Browsers give that answer to scripts only, so without
 * script the form says so and leads nowhere.
 * @param make whether a key is made, or an own one asked for
 */
export function PasskeyForm({ action, question, make, press, words, children }: {
  readonly action: string; readonly question: { readonly options: string; readonly sealed: string }; readonly make: boolean; readonly press: string; readonly words: PasskeyWords; readonly children?: ReactNode;
}): ReactNode {
  return (
    <baken-passkey class="baken-flow" data-options={question.options} data-kind={make ? 'create' : 'get'} data-busy={words.busy} data-cancelled={words.cancelled} data-impossible={words.impossible}>
      <div className="baken-passkey__script"><Alert kind="info">{words.needsScript}</Alert></div>
      <Form action={action}>
        <HiddenField name="poging" value={question.sealed} />
        <HiddenField name="antwoord" value="" />
        {children}
        <Button>{press}</Button>
      </Form>
      <script type="module" src={assetPath('passkey.js')} />
    </baken-passkey>
  );
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'baken-passkey': { readonly class: string; readonly children: ReactNode } & { readonly [data: `data-${string}`]: string };
    }
  }
}
