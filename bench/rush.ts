import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { BenchRow } from './measure.ts';
import { startProgram } from './program.ts';

/** What came of a rush: the codes that were given, the answers that were no receipt, and how long each sender waited, in milliseconds. */
export interface Rush { readonly codes: readonly string[]; readonly refused: readonly number[]; readonly waits: readonly number[] }

/** `reports` reports at once, divided over `clients`, each with a photo; every sender reads the code and opens the own report with it. */
export async function rush(publicUrl: string, reports: number, clients: number): Promise<Rush> {
  const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#345678' } }).jpeg().toBuffer();
  const [codes, refused, waits]: [string[], number[], number[]] = [[], [], []];
  const one = async (name: string): Promise<void> => {
    const story = `Melding ${name}: mensen slapen in de loods`;
    const form = new FormData();
    form.set('verhaal', story);
    form.set('bijlage', new File([new Uint8Array(photo)], 'loods.jpg', { type: 'image/jpeg' }));
    const began = performance.now();
    const sent = await fetch(new URL('/melden', publicUrl), { method: 'POST', body: form, redirect: 'manual' });
    await sent.arrayBuffer();
    const receipt = await (await fetch(new URL(sent.headers.get('location') ?? '/', publicUrl))).text();
    waits.push(performance.now() - began);
    const code = /id="meldcode"[^>]*>([\d ]+)</.exec(receipt)?.[1];
    if (sent.status !== 303 || !code) return void refused.push(sent.status);
    const own = await fetch(new URL('/mijn-melding', publicUrl), { method: 'POST', body: new URLSearchParams({ meldcode: code }) });
    if (own.status === 200 && (await own.text()).includes(story)) codes.push(code);
    else refused.push(own.status);
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => Promise.all(Array.from({ length: reports / clients }, (__, at) => one(`${client}-${at}`)))));
  return { codes, refused, waits };
}

export async function rushRows(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'baken-rush-'));
  const program = await startProgram(join(folder, 'data'), { BAKEN_RATE_PER_ORIGIN: '0' });
  try {
    await rush(program.publicUrl, 8, 8);
    const { codes, refused, waits } = await rush(program.publicUrl, 64, 8);
    const sorted = [...waits].sort((a, b) => a - b);
    const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
    return [
      { bench: 'rush', what: '64 reports with a photo at once from 8 clients: kept and opened with their own code', value: `${new Set(codes).size} of 64, ${refused.length} refused`, target: '64 of 64, 0 refused', numbers: { kept: new Set(codes).size, refused: refused.length } },
      { bench: 'rush', what: 'From sending to reading the code, 95th of a hundred (median)', value: `${p95.toFixed(0)} ms (${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(0)} ms)`, numbers: { p95 } },
    ];
  } finally {
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
