import type { ReactNode } from 'react';
import { directionOf, languages, type Texts, textsIn } from '../texts/texts.ts';
import { PublicShell } from '../ui/shell-public.tsx';
import { SimpleShell } from '../ui/shell-simple.tsx';
import { StaffShell } from '../ui/shell-staff.tsx';
import { moment } from '../texts/dates.ts';
import { Alert } from '../ui/alert.tsx';
import { assetPath } from '../ui/assets.ts';
import { Link } from '../ui/text.tsx';
import { type Permission, permissionsOf } from './permissions.ts';
import { absoluteLimit, idleLimit } from './session.ts';
import type { Page, Request } from './routes.ts';
import type { Reader } from './reader.ts';

/** Puts a room's page into the site's whole document. */
export type Frame = (page: Page, reader: Reader) => ReactNode;

/** An entry of a menu. On the staff site it shows only to those who may. */
export interface Room {
  readonly path: string;
  readonly text: (texts: Texts) => string;
  readonly may?: Permission;
  /** Not for those, who get there from another entry. */
  readonly unless?: Permission;
}

function shared(page: Page, { request }: Reader, sheet: 'public.css' | 'staff.css', scripts: readonly ('exit.js' | 'idle.js')[]) {
  const { municipality: face, texts, language } = request;
  return {
    language, ...(directionOf(language) === 'rtl' ? { dir: 'rtl' as const } : {}), texts: texts.ui, title: texts.site.title(page.title, face.name),
    municipality: {
      code: face.code, name: face.name, themeClass: face.themeClass,
      ...(face.stylesheet ? { stylesheet: face.stylesheet } : {}), ...(face.logo ? { logo: face.logo } : {}),
    },
    styles: [assetPath(sheet)], scripts: scripts.map((name) => assetPath(name)),
    ...(face.demo ? { demo: texts.site.demoNotice } : {}), ...(page.feed ? { feed: { href: request.href(page.feed), title: texts.site.title(page.title, face.name) } } : {}),
  };
}

/** One current entry: the one whose path is the longest beginning of where we are. */
function menu(rooms: readonly Room[], reader: Reader): { href: string; text: string; current: boolean }[] {
  const { request } = reader;
  const inside = (path: string): boolean => request.path === path || (path !== '/' && request.path.startsWith(`${path}/`));
  const here = rooms.filter((room) => inside(room.path)).sort((one, other) => other.path.length - one.path.length)[0];
  return rooms.map((room) => ({ href: request.href(room.path), text: room.text(request.texts), current: room === here }));
}

export function publicFrame(nav: readonly Room[], footer: readonly Room[]): Frame {
  return (page, reader) => {
    const { request } = reader;
    const exit = page.exit ? { action: '/weg', ...(typeof page.exit === 'object' ? { concept: page.exit.concept } : {}) } : undefined;
    const common = shared(page, reader, 'public.css', exit ? ['exit.js'] : []);
    // A page that answers a form has no address of its own in another language; its way back does.
    const path = request.method === 'GET' ? request.path : '/melden';
    return (
      <PublicShell
        {...common} home={request.href('/')} nav={menu(nav, reader)} footer={menu(footer, reader)} width={page.width ?? 'text'} {...(exit ? { exit } : {})}
        languages={languages.map(({ code, name }) => ({ code, name, current: code === request.language, href: request.hrefIn(code, path) }))}
        {...(request.offered && request.offered !== request.language ? { offer: { code: request.offered, href: request.hrefIn(request.offered, path), text: textsIn(request.offered).ui.readIn } } : {})}
      >
        {page.page}
      </PublicShell>
    );
  };
}

/** On every page of whoever reads a signal in an emergency, for as long as it lasts. */
function GlassBanner({ request, glass }: { readonly request: Request; readonly glass: { readonly number: string; readonly until: Temporal.Instant } }): ReactNode {
  const { banner } = request.texts.glass;
  return <Alert kind="warning" title={banner.title(glass.number)}>{banner.text(moment(glass.until, request.language))} <Link href={request.href('/noodtoegang')}>{banner.link}</Link></Alert>;
}

export function staffFrame(rooms: readonly Room[]): Frame {
  return (page, reader) => {
    const { request, signedIn } = reader;
    const inside = signedIn?.actor.role && !page.simple ? signedIn.actor.role : null;
    const common = shared(page, reader, 'staff.css', inside ? ['idle.js'] : []);
    if (!signedIn || !inside) return <SimpleShell {...common} home="/">{page.page}</SimpleShell>;
    const permissions = permissionsOf(inside);
    const other = languages.find(({ code }) => code === (request.language === 'nl' ? 'en' : 'nl'));
    return (
      <StaffShell
        {...common} home="/" width={page.width ?? 'wide'} signOut={{ action: '/afmelden' }}
        idle={{ idle: idleLimit.total('seconds'), all: absoluteLimit.total('seconds'), left: Math.max(0, Math.floor(signedIn.ends.since(request.now).total('seconds'))), words: request.texts.stepUp.idle }}
        rooms={menu(rooms.filter((room) => (!room.may || permissions.includes(room.may)) && (!room.unless || !permissions.includes(room.unless))), reader)}
        person={{ name: signedIn.actor.name, role: request.texts.trust.roles[inside], href: request.href('/profiel/sessies') }}
        {...(other ? { languageSwitch: { action: '/profiel/taal', code: other.code, name: other.name, back: request.method === 'GET' ? request.path : '/' } } : {})}
      >
        {signedIn.glass ? <GlassBanner request={request} glass={signedIn.glass} /> : null}
        {page.page}
      </StaffShell>
    );
  };
}
