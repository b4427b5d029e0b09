import { createHash } from 'node:crypto';

export interface AtomEntry { readonly key: string; readonly title: string; readonly updated: Temporal.Instant; readonly text: string; readonly href: string; /** The same as files. */ readonly files?: readonly { readonly type: string; readonly href: string }[] }

export interface AtomFeed {
  /** Tells this feed from every other; the same for ever. */
  readonly key: string; readonly language: string; readonly title: string; readonly subtitle: string; readonly author: string; readonly updated: Temporal.Instant;
  /** The address of the feed itself, and of the page that it tells of. */
  readonly self: string; readonly page: string;
  readonly entries: readonly AtomEntry[];
}

/** Signs that XML 1.0 cannot hold, not even written as a number, go; the five that mean something are written as entities. */
export function inXml(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');
}

/** A UUID (RFC 9562, version 8) that follows from a name, so that an entry keeps its id wherever the site stands. */
export function idFor(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${((parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An Atom feed (RFC 4287). Everything in it is text, never markup. */
export function atom(feed: AtomFeed): string {
  const when = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'second' });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${inXml(feed.language)}">`,
    `  <id>${idFor(feed.key)}</id>`,
    `  <title>${inXml(feed.title)}</title>`,
    `  <subtitle>${inXml(feed.subtitle)}</subtitle>`,
    `  <updated>${when(feed.updated)}</updated>`,
    `  <author><name>${inXml(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${inXml(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${inXml(feed.page)}"/>`,
    ...feed.entries.flatMap((entry) => [
      '  <entry>',
      `    <id>${idFor(entry.key)}</id>`,
      `    <title>${inXml(entry.title)}</title>`,
      `    <updated>${when(entry.updated)}</updated>`,
      `    <link rel="alternate" type="text/html" href="${inXml(entry.href)}"/>`,
      ...(entry.files ?? []).map((file) => `    <link rel="alternate" type="${inXml(file.type)}" href="${inXml(file.href)}"/>`),
      `    <content type="text">${inXml(entry.text)}</content>`,
      '  </entry>',
    ]),
    '</feed>', '',
  ].join('\n');
}
