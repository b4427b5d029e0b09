import type { ReactNode } from 'react';
import { assetPath } from './assets.ts';
import { Form } from './form.tsx';
import { words } from './words.tsx';

/**
 * A form that may bring files. Without script it is an ordinary multipart form; `baken-upload` (src/enhance/upload.ts) lists what was chosen, warns beforehand and shows how far sending is.
 * Its script travels only with pages that hold such a form, after the page was drawn. `most` files of `mostMegabytes` each: the server's limits.
 */
export function UploadForm({ action, label, most, mostMegabytes, children }: {
  readonly action: string; readonly label?: string | undefined; readonly most: number; readonly mostMegabytes: number; readonly children: ReactNode;
}): ReactNode {
  const { upload } = words();
  return (
    <baken-upload
      data-most={String(most)} data-most-bytes={String(mostMegabytes * 1024 * 1024)} data-too-large={upload.tooLarge(mostMegabytes)} data-too-many={upload.tooMany(most)}
      data-sending={upload.sending} data-progress={upload.progress('{n}')} data-cancel={upload.cancel} data-cancelled={upload.cancelled} data-failed={upload.failed}
    >
      <Form action={action} multipart label={label}>{children}</Form>
      <script type="module" src={assetPath('upload.js')} />
    </baken-upload>
  );
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'baken-upload': { readonly children: ReactNode } & { readonly [data: `data-${string}`]: string };
    }
  }
}
