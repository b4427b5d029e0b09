import { connect } from 'node:net';
import { languageCodes } from '../src/texts/plural.ts';
import type { BenchRow } from './measure.ts';
import type { RunningProgram } from './program.ts';

/** Ten TCP segments of 1,460 bytes: what a server may send before it has to wait for the first answer (RFC 6928). */
const oneRoundTrip = 14_600;

interface View { readonly language: string; readonly bytes: number; readonly page: number; readonly requests: number; readonly scripts: number }

/** What a browser must fetch before /melden can be drawn, in every language of the reporter: the page and its stylesheets. Counted on the socket, headers included. */
export async function firstView(program: RunningProgram): Promise<BenchRow[]> {
  const views: View[] = [];
  for (const language of languageCodes) views.push(await viewOf(program, language));
  const most = views.reduce((one, other) => (other.bytes > one.bytes ? other : one));
  const least = views.reduce((one, other) => (other.bytes < one.bytes ? other : one));
  const requests = Math.max(...views.map((view) => view.requests));
  const scripts = Math.max(...views.map((view) => view.scripts));
  const shown = (view: View): string => `${view.bytes.toLocaleString('en')} (${view.language})`;
  return [
    {
      bench: 'first-view', what: `Bytes over the wire before /melden is drawn (HTML, stylesheets, headers), the most of ${views.length} languages`, value: `${shown(most)}; the least ${shown(least)}`,
      target: `≤ ${oneRoundTrip.toLocaleString('en')}`, numbers: Object.fromEntries(views.map((view) => [view.language, view.bytes])),
    },
    { bench: 'first-view', what: 'Requests before it is drawn', value: String(requests), numbers: { requests } },
    { bench: 'first-view', what: 'Scripts it waits for', value: scripts === 0 ? '0 (no script is needed)' : String(scripts), target: '0', numbers: { scripts } },
  ];
}

async function viewOf(program: RunningProgram, language: string): Promise<View> {
  const url = new URL(language === 'nl' ? '/melden' : `/${language}/melden`, program.publicUrl);
  const page = await fetchRaw(url);
  const html = await (await fetch(url)).text();
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1] ?? '');
  const images = [...html.matchAll(/<img[^>]+src="([^"]+)"/g)].map((match) => match[1] ?? '').filter((source) => !source.startsWith('data:'));
  let bytes = page;
  for (const path of [...sheets, ...images]) bytes += await fetchRaw(new URL(path, url));
  return { language, bytes, page, requests: 1 + sheets.length + images.length, scripts: (html.match(/<script(?![^>]*type="module")/g) ?? []).length };
}

function fetchRaw(url: URL): Promise<number> {
  return new Promise((resolve, reject) => {
    let bytes = 0;
    const socket = connect(Number(url.port), url.hostname, () => {
      socket.write(`GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nAccept-Encoding: gzip, deflate, br\r\nConnection: close\r\n\r\n`);
    });
    socket.on('data', (piece) => { bytes += piece.length; });
    socket.on('end', () => resolve(bytes));
    socket.on('error', reject);
  });
}
