import type { Act } from '../../../platform/act.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { linkedGraph, signalExists, type SignalGraph } from '../../signals/offers.ts';
import { NetworkPage } from './pages/network.tsx';
import { addressOf, type Asked, askedFrom, opening, typedSignal } from './rules-asked.ts';
import { isSignal, type Ways, waysBetween } from './rules-way.ts';

/** Whoever may read the signals sees how they hang together; who only has the picture does not (need to know). */
const lock = { may: 'signals.read', purpose: 'picture' } as const;

export const networkRoutes: readonly Route[] = [
  get('/beeld/netwerk', lock, (act, request) => page(act, request, askedFrom(request.query), null)),

  // By POST: what somebody types here by mistake, such as a number plate, must not end up in an address.
  post('/beeld/netwerk', lock, async (act, request) => {
    const form = await request.form();
    const asked = askedFrom(new URLSearchParams(['rond', 'open', 'meer', 'voor', 'van', 'naar'].flatMap((name) => form.all(name).map((value) => [name, value]))));
    const typed = form.text('signaal');
    const number = typedSignal(typed);
    return number && await signalExists(act, number) ? { redirect: addressOf(opening(asked, number)) } : page(act, request, asked, typed);
  }),
];

/** `typed` is what was typed for a signal that is not there; null when nothing was. */
async function page(act: Act, request: Request, asked: Asked, typed: string | null): Promise<Result> {
  const { network: words } = request.texts;
  const graph = await linkedGraph(act, { ...asked, around: asked.around ? [asked.around] : [], also: [asked.from, asked.to].flatMap((id) => (id ? [id] : [])) });
  if (asked.around) {
    if (!graph.signals.some((signal) => signal.number === asked.around)) return { notFound: true };
    act.about('signal', asked.around);
  }
  const added = { typed: typed ?? '', unknown: typed !== null };
  return {
    width: 'wide', status: added.unknown ? 422 : 200, title: added.unknown ? request.texts.ui.mistakes.prefix(words.title) : words.title,
    page: <NetworkPage request={request} asked={asked} graph={graph} ways={waysOf(asked, graph)} added={added} />,
  };
}

function waysOf({ from, to }: Asked, graph: SignalGraph): Ways | 'not-drawn' | null {
  if (!from && !to) return null;
  const drawn = (id: string | null): boolean => (id !== null && isSignal(id) ? graph.signals.some((signal) => signal.number === id) : graph.things.some((thing) => thing.id === id));
  return from && to && from !== to && drawn(from) && drawn(to) ? waysBetween(graph.ties, from, to) : 'not-drawn';
}
