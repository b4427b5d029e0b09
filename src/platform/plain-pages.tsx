import { get, type Request, type Result, type Route } from './routes.ts';
import { Heading, Lead, Section } from '../ui/text.tsx';
import { List } from '../ui/list.tsx';
import { securityRoutes } from './security-page.tsx';

interface Words {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly title: string; readonly items: readonly string[] }[];
}

/** What a reporter wants to know before writing. */
export const reporterPlainRoutes: readonly Route[] = [
  get('/privacy', { still: 'a text' }, (request) => textPage(request.texts.site.privacy)),
];

/** The pages in which the public site speaks of itself. */
export function plainRoutes(publicUrl: string | null): Route[] {
  return [
    get('/toegankelijkheid', { still: 'a text' }, (request) => textPage(request.texts.house.accessibility)),
    ...securityRoutes,
    get('/.well-known/security.txt', { still: 'a text' }, (request) => ({ type: 'text/plain; charset=utf-8', text: securityTxt(request, publicUrl ?? 'http://localhost') })),
  ];
}

/** The staff site is nobody's search result. The robots.txt of the public site stands with its sitemap. */
export const staffPlainRoutes: readonly Route[] = [
  get('/robots.txt', { still: 'keeps search engines away' }, () => ({ type: 'text/plain; charset=utf-8', text: 'User-agent: *\nDisallow: /\n' })),
];

function textPage(words: Words): Result {
  return {
    title: words.title,
    page: (
      <>
        <Heading level={1}>{words.title}</Heading>
        <Lead>{words.lead}</Lead>
        {words.sections.map((section) => <Section title={section.title} key={section.title}><List items={section.items} /></Section>)}
      </>
    ),
  };
}

/** RFC 9116. `Expires` lies half a year ahead of the moment of asking: the file is made, not forgotten. */
function securityTxt(request: Request, publicUrl: string): string {
  const base = publicUrl.replace(/\/$/, '');
  const expires = request.now.add({ hours: 24 * 180 }).toString({ smallestUnit: 'second' });
  return [
    `Contact: ${base}/beveiliging`, `Expires: ${expires}`, 'Preferred-Languages: nl, en', `Canonical: ${base}/.well-known/security.txt`, `Policy: ${base}/beveiliging`, '',
  ].join('\n');
}
