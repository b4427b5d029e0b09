import type { ReactNode } from 'react';
import { describedBy, type FieldFace, FieldNotes, Optional } from './field.tsx';

export interface Choice { readonly value: string; readonly label: ReactNode; readonly description?: ReactNode }

interface GroupFace extends FieldFace { readonly legend: ReactNode; readonly options: readonly Choice[] }

/** The first option's id is the name itself: the error summary lands there. */
function idOf(name: string, at: number): string {
  return at === 0 ? name : `${name}-${at + 1}`;
}

function ChoiceRow({ kind, id, name, choice, checked }: {
  readonly kind: 'radio' | 'checkbox'; readonly id: string; readonly name: string; readonly choice: Choice; readonly checked: boolean;
}): ReactNode {
  return (
    <div className="baken-choice">
      <input
        className={kind === 'radio' ? 'utrecht-radio-button utrecht-radio-button--html-input' : 'utrecht-checkbox utrecht-checkbox--html-input'} type={kind} id={id} name={name} value={choice.value} defaultChecked={checked}
        aria-describedby={choice.description ? `${id}-uitleg` : undefined}
      />
      <label className={`utrecht-form-label utrecht-form-label--${kind}`} htmlFor={id}>{choice.label}</label>
      {choice.description ? <div className="utrecht-form-field-description" id={`${id}-uitleg`}>{choice.description}</div> : null}
    </div>
  );
}

function Group({ legend, children, role, inline, ...face }: Omit<GroupFace, 'options'> & {
  readonly children: ReactNode; readonly role?: 'radiogroup' | undefined; readonly inline?: boolean | undefined;
}): ReactNode {
  // The notes of a group are called after the group, so that they never share an id with those of its first option.
  const notes = { ...face, name: `${face.name}-groep` };
  return (
    <fieldset
      className={`utrecht-form-fieldset utrecht-form-fieldset--html-fieldset${face.error ? ' utrecht-form-fieldset--invalid' : ''}`}
      role={role} aria-describedby={describedBy(notes)} aria-invalid={role && face.error ? true : undefined} aria-required={role && face.required ? true : undefined}
    >
      <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">{legend}<Optional when={face.optional} /></legend>
      <FieldNotes {...notes} />
      <div className={inline ? 'baken-choices baken-choices--inline' : 'baken-choices'}>{children}</div>
    </fieldset>
  );
}

export function RadioGroup({ options, value, inline, ...face }: GroupFace & { readonly value?: string | undefined; readonly inline?: boolean | undefined }): ReactNode {
  return (
    <Group {...face} role="radiogroup" inline={inline}>
      {options.map((choice, at) => <ChoiceRow key={choice.value} kind="radio" id={idOf(face.name, at)} name={face.name} choice={choice} checked={choice.value === value} />)}
    </Group>
  );
}

export function CheckboxGroup({ options, values, ...face }: GroupFace & { readonly values?: readonly string[] | undefined }): ReactNode {
  return (
    <Group {...face}>
      {options.map((choice, at) => <ChoiceRow key={choice.value} kind="checkbox" id={idOf(face.name, at)} name={face.name} choice={choice} checked={values?.includes(choice.value) ?? false} />)}
    </Group>
  );
}

/** One box on its own, such as "I have read this". */
export function Checkbox({ name, value = 'ja', label, checked = false, description, error }: {
  readonly name: string; readonly value?: string | undefined; readonly label: ReactNode; readonly checked?: boolean | undefined;
  readonly description?: ReactNode; readonly error?: string | undefined;
}): ReactNode {
  const face = { name, description, error };
  return (
    <div className={error ? 'utrecht-form-field utrecht-form-field--invalid' : 'utrecht-form-field'}>
      {error ? <FieldNotes name={name} error={error} /> : null}
      <div className="baken-choice">
        <input
          className="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" id={name} name={name} value={value} defaultChecked={checked}
          aria-describedby={describedBy(face)} aria-invalid={error ? true : undefined}
        />
        <label className="utrecht-form-label utrecht-form-label--checkbox" htmlFor={name}>{label}</label>
        {description ? <div className="utrecht-form-field-description" id={`${name}-uitleg`}>{description}</div> : null}
      </div>
    </div>
  );
}
