import type { ReactNode } from 'react';
import { Icon, type Shape } from './icon.tsx';
import { Hidden } from './text.tsx';
import { type UiTexts, words } from './words.tsx';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

const faces: Record<AlertKind, { shape: Shape; word: (texts: UiTexts) => string }> = {
  info: { shape: 'info', word: (texts) => texts.alertInfo },
  ok: { shape: 'check', word: (texts) => texts.alertOk },
  warning: { shape: 'warning', word: (texts) => texts.alertWarning },
  error: { shape: 'error', word: (texts) => texts.alertError },
};

/** One message about this page. `ok` after an act is announced politely, `error` at once; the others are read in their place. */
export function Alert({ kind, title, children }: { readonly kind: AlertKind; readonly title?: ReactNode; readonly children: ReactNode }): ReactNode {
  const face = faces[kind];
  const word = face.word(words());
  return (
    <div className={`utrecht-alert utrecht-alert--${kind}`} role={kind === 'error' ? 'alert' : kind === 'ok' ? 'status' : undefined}>
      <div className="utrecht-alert__icon"><Icon shape={face.shape} /><Hidden>{word}: </Hidden></div>
      <div className="utrecht-alert__message baken-flow">
        {title ? <p className="utrecht-paragraph baken-strong">{title}</p> : null}
        {typeof children === 'string' ? <p className="utrecht-paragraph">{children}</p> : children}
      </div>
    </div>
  );
}

export interface FieldError { readonly field: string; readonly message: string }

/**
 * All mistakes of a form, above the form, each a link to its field in the words that stand at the field.
 * `autofocus` brings the reader here without script.
 */
export function ErrorSummary({ title, errors }: { readonly title: ReactNode; readonly errors: readonly FieldError[] }): ReactNode {
  if (errors.length === 0) return null;
  return (
    <div className="utrecht-alert utrecht-alert--error" id="foutoverzicht" role="alert" aria-labelledby="foutoverzicht-titel" tabIndex={-1} autoFocus>
      <div className="utrecht-alert__icon"><Icon shape="error" /></div>
      <div className="utrecht-alert__message baken-flow">
        <h2 className="utrecht-heading-3" id="foutoverzicht-titel">{title}</h2>
        <ul className="utrecht-link-list utrecht-link-list--html-ul">
          {errors.map((error) => (
            <li className="utrecht-link-list__item" key={error.field}><a className="utrecht-link utrecht-link--html-a" href={`#${error.field}`}>{error.message}</a></li>
          ))}
        </ul>
      </div>
    </div>
  );
}
