import { Heading, Link, Paragraph } from '../ui/text.tsx';
import type { Texts } from '../texts/texts.ts';
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
