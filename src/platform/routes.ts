import type { ReactNode } from 'react';
import type { Language } from '../texts/plural.ts';
import type { Texts } from '../texts/texts.ts';
import type { Act, Actor } from './act.ts';
import type { ApiAnswer } from './api/answers.ts';
import type { ApiOperation } from './api/resource.ts';
import type { FormValues } from './form-values.ts';
import type { MunicipalityFace } from './municipality.ts';
import type { Permission, Purpose } from './permissions.ts';

/** Every route has exactly one; the words after `open`, `published` and `still` are the reason, printed in docs/doors.md. */
export type Lock = ActingLock | StillLock;

export type ActingLock =
  /** A signed-in person whose role holds the permission. */
  | { readonly may: Permission; readonly purpose: Purpose; /** And who proved who they are in the last five minutes: for what tells a secret, goes out or changes rights. */ readonly fresh?: true }
  /** Anybody, in an act with its audit line. */
  | { readonly open: string; readonly purpose: Purpose }
  /** Anybody reads what is published: an act that cannot write and leaves no line (docs/decisions/0004). */
  | { readonly published: string; readonly purpose: Purpose };

/** Touches no data: no act, no audit line. */
export interface StillLock { readonly still: string }

export type Method = 'GET' | 'POST';

export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly lock: Lock;
  /** A reporter needs this page: it answers in every language of the public site. */
  readonly everyLanguage?: boolean;
  /** Programs ask this address: it answers data and problems, in the language of the header, and never a page. */
  readonly api?: ApiOperation;
  readonly handle: (act: Act | null, request: Request) => Promise<Result>;
}

type ActingHandler = (act: Act, request: Request) => Promise<Result>;
type StillHandler = (request: Request) => Result | Promise<Result>;

/** What a handler sees of a request: never its address, its headers or its cookies. */
export interface Request {
  readonly method: Method;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly language: Language;
  readonly texts: Texts;
  readonly municipality: MunicipalityFace;
  /** The clock, for handlers that have no act. */
  readonly now: Temporal.Instant;
  /** A fingerprint of the sender that changes every hour; for limits, never kept with what was sent. */
  readonly origin: Uint8Array;
  /** Reports an hour from one origin; 0 = no limit. */
  readonly ratePerOrigin: number;
  /** Where people reach the public site, for a link that somebody passes on; null when the installation was not told. */
  readonly publicUrl: string | null;
  /** Whether this installation sends mail. */
  readonly sendsMail: boolean;
  /** Whether a scanner looks at files that come in. */
  readonly scansFiles: boolean;
  /** The sealed attempt to sign in that this browser carries; null when it carries none. */
  readonly signInAttempt: string | null;
  /** The value by which this browser is known again to who signed in with it; null when it carries none. */
  readonly browser: string | null;
  /** Where the exit button leads. */
  readonly exitUrl: string;
  /** The signed-in person; null on the public site and before signing in. */
  readonly person: Actor | null;
  /** The value of the session's cookie, only for ending that session. */
  readonly session: string | null;
  /** The address of another page of this site in this reader's language. Every internal link goes through it. */
  href(path: string): string;
  /** Where the switch to another language leads from a page. */
  hrefIn(language: Language, path: string): string;
  /** The language that the browser asks for first; null when it asks for none that we have. */
  readonly offered: Language | null;
  form(): Promise<FormValues>;
  /** The same page was sent with the same content before, and its act was kept: what it made is there already. Whoever answered that with a page instead of a redirect looks at this. */
  readonly again: boolean;
}

export interface Page {
  readonly page: ReactNode;
  /** Never personal data: titles stay behind in a browser's history. */
  readonly title: string;
  readonly status?: number;
  readonly width?: 'text' | 'wide';
  /** Shows the button that leaves at once; `concept` is the draft that leaving destroys. */
  readonly exit?: boolean | { readonly concept: string };
  /** The plain frame, for sign-in and errors. */
  readonly simple?: boolean;
  /** The path of an Atom feed that tells what is new on this page. */
  readonly feed?: string;
  /** Answers an act that must not happen twice: when the same is sent again, `Request.again` says so. A redirect needs no such word. */
  readonly once?: true;
}

export type Result =
  | Page
  /** 303 to another page of the site; the reader's language is added. `clears`: the browser forgets what it kept of this site. */
  | { readonly redirect: string; readonly cookie?: string | readonly string[]; readonly clears?: true }
  /** 303 to the municipality's identity provider; the cookie carries the sealed attempt to sign in, when it is one. */
  | { readonly provider: string; readonly cookie?: string }
  /** 303 to another site; only the exit does so. */
  | { readonly leave: string; readonly cookie?: string }
  | { readonly file: Uint8Array; readonly type: string; readonly name: string; readonly inline?: boolean; /** A script of any other site may read it. */ readonly openData?: true }
  | { readonly text: string; readonly type: string; readonly status?: number; readonly openData?: true }
  /** A file that belongs to a page; its name changes with its content. */
  | { readonly asset: { readonly type: string; readonly raw: Uint8Array; readonly br: () => Uint8Array; readonly gz: () => Uint8Array } }
  /** Data for programs, or what is wrong with what they asked. */
  | { readonly api: ApiAnswer }
  | { readonly notFound: true };

export function get(path: string, lock: StillLock, handle: StillHandler): Route;
export function get(path: string, lock: ActingLock, handle: ActingHandler): Route;
export function get(path: string, lock: Lock, handle: StillHandler | ActingHandler): Route {
  return route('GET', path, lock, handle);
}

export function post(path: string, lock: StillLock, handle: StillHandler): Route;
export function post(path: string, lock: ActingLock, handle: ActingHandler): Route;
export function post(path: string, lock: Lock, handle: StillHandler | ActingHandler): Route {
  return route('POST', path, lock, handle);
}

function route(method: Method, path: string, lock: Lock, handle: StillHandler | ActingHandler): Route {
  return {
    method, path, lock,
    handle: async (act, request) => {
      if ('still' in lock) return (handle as StillHandler)(request);
      if (!act) throw new Error(`${method} ${path} needs an act.`);
      return (handle as ActingHandler)(act, request);
    },
  };
}
