import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { ErrorSummary } from '../../../../ui/alert.tsx';
import { Status } from '../../../../ui/status.tsx';
import { inLanguage } from '../../catalogue/language.ts';
import { moduleByCode } from '../catalogue/modules.ts';
import type { What } from '../queries-teams.ts';
import type { ShareShown } from '../rules.ts';
import type { Fields, Wrong } from '../teams-form.ts';

export function whatText(what: What, request: Request): string {
  if ('course' in what) return request.texts.teams.what.course(what.course);
  const module = moduleByCode(what.module);
  return module ? inLanguage(module.name, request.language) : what.module;
}

/** A share in words, with whether it meets the norm; nothing where the reader may not know. */
export function Share({ share, norm, request }: { readonly share: ShareShown | null; readonly norm: number | null; readonly request: Request }): ReactNode {
  const { share: words, notForYou } = request.texts.teams;
  if (share === null) return <span className="baken-hint">{notForYou}</span>;
  if (share.kind === 'nobody') return <span className="baken-hint">{words.nobody}</span>;
  if (share.kind === 'fewer') return <span className="baken-hint">{words.fewer(share.than)}</span>;
  const met = norm === null ? null : share.percent >= norm;
  return <>{words.share(share.trained, share.required, share.percent)}{met === null ? null : <> <Status kind={met ? 'done' : 'late'}>{met ? words.met : words.notMet}</Status></>}</>;
}

/** A form as its page shows it: what was typed, and what is wrong with it. */
export interface Typed<Name extends string> { readonly fields: Fields<Name>; readonly mistakes: readonly Wrong<Name>[] }

export function face<Name extends string>(typed: Typed<Name>, name: Name, request: Request): { name: Name; value: string; error: string | undefined } {
  const wrong = typed.mistakes.find((one) => one.field === name);
  return { name, value: typed.fields[name], error: wrong ? request.texts.teams.mistakes[wrong.mistake] : undefined };
}

export function Mistakes({ of, also = [], request }: { readonly of: readonly (Typed<string> | null)[]; readonly also?: readonly { readonly field: string; readonly message: string }[]; readonly request: Request }): ReactNode {
  const wrong = of.flatMap((typed) => typed?.mistakes ?? []);
  return <ErrorSummary title={request.texts.ui.mistakes.title} errors={[...wrong.map(({ field, mistake }) => ({ field, message: request.texts.teams.mistakes[mistake] })), ...also]} />;
}
