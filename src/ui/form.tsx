import type { ReactNode } from 'react';
import { controlFace, Field, type FieldFace } from './field.tsx';

/** The field by which a form is recognised when it is sent twice. */
export const onceField = 'eenmalig';

/** A number that stands in this one page and nowhere else; a form that somebody's browser sends twice carries the same one twice. */
export function OnceField(): ReactNode {
  return <input type="hidden" name={onceField} value={crypto.randomUUID()} />;
}

/** Checked by the server alone: no bubbles of the browser, which nobody can translate or enlarge. */
export function Form({ action, children, multipart, label, method = 'post', once = true }: {
  readonly action: string; readonly children: ReactNode; readonly multipart?: boolean | undefined; readonly label?: string | undefined; readonly method?: 'post' | 'get' | undefined;
  /** False where the form gives back another one, with that one's number. */
  readonly once?: boolean | undefined;
}): ReactNode {
  return <form className="baken-form" method={method} action={action} encType={multipart ? 'multipart/form-data' : undefined} noValidate aria-label={label}>{method === 'post' && once ? <OnceField /> : null}{children}</form>;
}

export function HiddenField({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  return <input type="hidden" name={name} value={value} />;
}

export function Fieldset({ legend, children, description }: { readonly legend: ReactNode; readonly children: ReactNode; readonly description?: ReactNode }): ReactNode {
  return (
    <fieldset className="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset">
      <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">{legend}</legend>
      <div className="baken-flow">
        {description ? <div className="utrecht-form-field-description">{description}</div> : null}
        {children}
      </div>
    </fieldset>
  );
}

interface Labelled extends FieldFace { readonly label: ReactNode; readonly value?: string | undefined }

export type TextFieldProps = Labelled & {
  readonly type?: 'text' | 'tel' | 'email' | 'date' | 'number' | 'password' | 'search' | undefined;
  /** Only for the person's own data (WCAG 1.3.5). */
  readonly autocomplete?: string | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | undefined;
  /** As wide as the answer that is expected. */
  readonly width?: 'short' | 'medium' | 'full' | undefined;
  /** Answers that the browser offers while one types; any other answer is as good. */
  readonly suggestions?: readonly string[] | undefined;
};

export function TextField({ label, value, type = 'text', autocomplete, inputMode, width = 'full', suggestions, ...face }: TextFieldProps): ReactNode {
  return (
    <Field label={label} {...face}>
      <input
        className={`utrecht-textbox utrecht-textbox--html-input${face.error ? ' utrecht-textbox--invalid' : ''}${width === 'full' ? '' : ` baken-${width}`}`}
        type={type} defaultValue={value} autoComplete={autocomplete} inputMode={inputMode} list={suggestions ? `${face.name}-lijst` : undefined} {...controlFace(face)}
      />
      {suggestions ? <datalist id={`${face.name}-lijst`}>{suggestions.map((one) => <option key={one} value={one} />)}</datalist> : null}
    </Field>
  );
}

export function TextArea({ label, value, rows = 6, ...face }: Labelled & { readonly rows?: number | undefined }): ReactNode {
  return (
    <Field label={label} {...face}>
      <textarea
        className={`utrecht-textarea utrecht-textarea--html-textarea${face.error ? ' utrecht-textarea--invalid' : ''}`}
        rows={rows} defaultValue={value} {...controlFace(face)}
      />
    </Field>
  );
}

export interface Option { readonly value: string; readonly label: string }

export function SelectField({ label, options, value, ...face }: Labelled & { readonly options: readonly Option[] }): ReactNode {
  return (
    <Field label={label} {...face}>
      <select className={`utrecht-select utrecht-select--html-select${face.error ? ' utrecht-select--invalid' : ''}`} defaultValue={value} {...controlFace(face)}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </Field>
  );
}

/** `accept` lists types or endings, like "image/jpeg,.pdf". What was chosen cannot be given back after a mistake: the browser forbids it. */
export function FileField({ label, accept, multiple, ...face }: FieldFace & { readonly label: ReactNode; readonly accept: string; readonly multiple?: boolean | undefined }): ReactNode {
  return <Field label={label} {...face}><input className="baken-file" type="file" accept={accept} multiple={multiple} {...controlFace(face)} /></Field>;
}
