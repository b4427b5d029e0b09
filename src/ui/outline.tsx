import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Hidden } from './text.tsx';

export interface OutlineRow {
  readonly key: string;
  /** Where somebody lands after changing this row. */
  readonly id?: string | undefined;
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  readonly status?: ReactNode;
  /** Buttons that change the row's place or being. */
  readonly actions?: ReactNode;
}

/** Parts in an order that somebody works on: what each is, and beside it what can be done with it. On a phone the buttons stand below. */
export function Outline({ rows }: { readonly rows: readonly OutlineRow[] }): ReactNode {
  return (
    <ol className="baken-outline">
      {rows.map((row) => (
        <li key={row.key} id={row.id}>
          <div>
            <p>{row.title}{row.status ? <> {row.status}</> : null}</p>
            {row.hint ? <p className="baken-hint">{row.hint}</p> : null}
          </div>
          {row.actions ? <div className="baken-outline__actions">{row.actions}</div> : null}
        </li>
      ))}
    </ol>
  );
}

/** Sign buttons that belong together stay on one line. */
export function SignButtons({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className="baken-sign-buttons">{children}</span>;
}

/** A button of one sign, its words for whoever hears the page. Sends the form it stands in. */
export function SignButton({ shape, label, name, value }: { readonly shape: 'up' | 'down'; readonly label: string; readonly name: string; readonly value: string }): ReactNode {
  return <button className="utrecht-button utrecht-button--subtle baken-sign-button" type="submit" name={name} value={value} title={label}><Icon shape={shape} /><Hidden>{label}</Hidden></button>;
}
