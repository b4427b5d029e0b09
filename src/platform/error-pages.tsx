import { Alert } from '../ui/alert.tsx';
import { Heading, Link, Paragraph } from '../ui/text.tsx';
import type { Texts } from '../texts/texts.ts';
import type { FormValues } from './form-values.ts';
import { KeptForm } from './kept-page.tsx';
import type { Page, Request } from './routes.ts';

export function notFoundPage(request: Request): Page {
  const { notFound } = request.texts.site;
  return plain(404, notFound, <Paragraph><Link href={request.href('/')}>{notFound.home}</Link></Paragraph>);
}

export function forbiddenPage({ house }: Texts): Page {
  return plain(403, house.forbidden, <Paragraph><Link href="/">{house.forbidden.home}</Link></Paragraph>);
}

export function wrongOriginPage({ site }: Texts): Page {
  return plain(403, site.wrongOrigin);
}

export function notAllowedPage({ site }: Texts): Page {
  return plain(405, site.notAllowed);
}

export function failedPage({ site }: Texts): Page {
  return plain(500, site.failed, <Paragraph>{site.failed.acute}</Paragraph>);
}

/** The database or a disk is away for a while. What was sent stands in this page and nowhere else, and goes out again with one press; a look leads to the same address. */
export function faultPage(request: Request, typed: FormValues | null): Page {
  const { failed } = request.texts.site;
  const again = typed
    ? <>
        <Paragraph>{failed.kept}</Paragraph>
        {typed.hasFiles ? <Alert kind="warning">{failed.files}</Alert> : null}
        <KeptForm action={request.href(request.path)} typed={typed} send={failed.send} />
      </>
    : <Paragraph><Link href={request.href(request.method === 'GET' ? `${request.path}${request.query.size > 0 ? `?${request.query.toString()}` : ''}` : '/')}>{failed.again}</Link></Paragraph>;
  return { ...plain(503, failed, <><Paragraph>{failed.acute}</Paragraph>{again}</>), exit: typed?.text('concept') ? { concept: typed.text('concept') } : true };
}

export function notSetUpPage({ site }: Texts): Page {
  return plain(503, site.notSetUp, <Paragraph><code>npm run baken -- import-plan plan.yaml</code></Paragraph>);
}

export function refusedPage({ site }: Texts, key: string): Page {
  if (key === 'form-too-large') return plain(413, { title: site.refused.title, text: site.refused.tooLarge });
  if (key === 'form-slow') return plain(408, { title: site.refused.title, text: site.refused.unreadable });
  if (key === 'form-unreadable') return plain(422, { title: site.refused.title, text: site.refused.unreadable });
  return plain(422, site.refused);
}

function plain(status: number, words: { readonly title: string; readonly text: string }, more?: React.ReactNode): Page {
  return { status, title: words.title, simple: true, page: <><Heading level={1}>{words.title}</Heading><Paragraph>{words.text}</Paragraph>{more}</> };
}
