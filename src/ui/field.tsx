import type { ReactNode } from 'react';
import { Hidden } from './text.tsx';
import { words } from './words.tsx';

export interface FieldFace {
  /** Also the id of the control, so that the error summary can point at it. */
  readonly name: string;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  /** Shows "(optioneel)" behind the label. */
  readonly optional?: boolean | undefined;
  /** Told to who hears the page; for eyes the rule is that everything not called optional is needed. */
  readonly required?: boolean | undefined;
}

/** The ids that tie the explanation and the error to the control, in reading order. */
export function describedBy({ name, description, error }: FieldFace): string | undefined {
  return [description ? `${name}-uitleg` : '', error ? `${name}-fout` : ''].filter(Boolean).join(' ') || undefined;
}

export function Optional({ when }: { readonly when: boolean | undefined }): ReactNode {
  const { optional } = words();
  return when ? <span className="baken-optional"> {optional}</span> : null;
}

/** Explanation and error, between the label and the control. */
export function FieldNotes({ name, description, error }: FieldFace): ReactNode {
  const texts = words();
  return (
    <>
      {description ? <div className="utrecht-form-field-description" id={`${name}-uitleg`}>{description}</div> : null}
      {error ? <div className="utrecht-form-field-error-message" id={`${name}-fout`}><Hidden>{texts.error} </Hidden>{error}</div> : null}
    </>
  );
}

/** A label above one control. `children` is that control. */
export function Field({ label, children, ...face }: FieldFace & { readonly label: ReactNode; readonly children: ReactNode }): ReactNode {
  return (
    <div className={face.error ? 'utrecht-form-field utrecht-form-field--invalid' : 'utrecht-form-field'}>
      <label className="utrecht-form-label" htmlFor={face.name}>{label}<Optional when={face.optional} /></label>
      <FieldNotes {...face} />
      {children}
    </div>
  );
}

/** What every control carries: its name as id, the ties to its notes, and whether it is wrong. */
export function controlFace(face: FieldFace): { id: string; name: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined; 'aria-required': true | undefined } {
  return {
    id: face.name, name: face.name, 'aria-describedby': describedBy(face),
    'aria-invalid': face.error ? true : undefined, 'aria-required': face.required ? true : undefined,
  };
}
