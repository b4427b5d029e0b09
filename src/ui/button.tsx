import type { ReactNode } from 'react';

export type ButtonKind = 'primary' | 'secondary' | 'subtle' | 'danger';

const kinds: Record<ButtonKind, string> = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  subtle: 'utrecht-button--subtle',
  danger: 'utrecht-button--primary-action utrecht-button--danger',
};

/** Sends the form it stands in. A page has one primary button. Never disabled: the answer says what is missing. */
export function Button({ children, kind = 'primary', name, value }: {
  readonly children: ReactNode; readonly kind?: ButtonKind | undefined; readonly name?: string | undefined; readonly value?: string | undefined;
}): ReactNode {
  return <button className={`utrecht-button ${kinds[kind]}`} type="submit" name={name} value={value}>{children}</button>;
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ href, children, kind = 'primary' }: {
  readonly href: string; readonly children: ReactNode; readonly kind?: ButtonKind | undefined;
}): ReactNode {
  return <a className={`utrecht-button-link utrecht-button ${kinds[kind]}`} href={href}>{children}</a>;
}

/** Buttons that belong together, the primary one first. */
export function ButtonRow({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="utrecht-button-group baken-buttons">{children}</div>;
}
