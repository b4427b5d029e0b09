/**
 * <baken-network>: nodes of a drawing can be moved, with the pointer or with Shift and the arrow keys, and links to more of the drawing are followed without leaving the page.
 * Without this every node is a link. All words come from data attributes.
 */
class Network extends HTMLElement {
  /** Letting go of a node that was moved is no wish to follow its link. */
  #dragged = false;
  #status = document.createElement('p');

  connectedCallback(): void {
    if (this.dataset['ready']) return;
    this.dataset['ready'] = 'yes';
    this.#status.role = 'status';
    this.#status.className = 'baken-hint';
    this.after(this.#status);
    this.#tell();
    this.addEventListener('pointerdown', (event) => this.#take(event));
    this.addEventListener('keydown', (event) => this.#nudge(event));
    this.addEventListener('dragstart', (event) => event.preventDefault());
    this.addEventListener('click', (event) => this.#follow(event));
    addEventListener('popstate', () => location.reload());
  }

  #tell(): void {
    const frame = this.querySelector('.baken-net__frame');
    if (!frame) return;
    frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
    const hint = document.createElement('p');
    hint.className = 'baken-hint';
    hint.textContent = this.dataset['hint'] ?? '';
    frame.after(hint);
  }

  #take(event: PointerEvent): void {
    const node = event.target instanceof Element ? event.target.closest<SVGGElement>('[data-node]') : null;
    const svg = node?.ownerSVGElement;
    if (!node || !svg || event.button !== 0) return;
    const scale = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
    let [x, y, far] = [event.clientX, event.clientY, 0];
    const move = (now: PointerEvent): void => {
      this.#move(node, (now.clientX - x) * scale, (now.clientY - y) * scale);
      far += Math.abs(now.clientX - x) + Math.abs(now.clientY - y);
      [x, y] = [now.clientX, now.clientY];
    };
    const drop = (): void => {
      removeEventListener('pointermove', move);
      this.#dragged = far > 4;
      setTimeout(() => { this.#dragged = false; }, 50);
    };
    addEventListener('pointermove', move);
    for (const end of ['pointerup', 'pointercancel'] as const) addEventListener(end, drop, { once: true });
  }

  #nudge(event: KeyboardEvent): void {
    const by = ({ ArrowLeft: [-12, 0], ArrowRight: [12, 0], ArrowUp: [0, -12], ArrowDown: [0, 12] } as const)[event.key];
    const node = event.target instanceof Element ? event.target.closest<SVGGElement>('[data-node]') : null;
    if (!by || !node || !event.shiftKey) return;
    event.preventDefault();
    this.#move(node, by[0], by[1]);
  }

  #move(node: SVGGElement, byX: number, byY: number): void {
    const id = node.dataset['node'] ?? '';
    const [x, y] = /-?[\d.]+ -?[\d.]+/.exec(node.getAttribute('transform') ?? '')?.[0].split(' ').map(Number) ?? [];
    node.setAttribute('transform', `translate(${(x ?? 0) + byX} ${(y ?? 0) + byY})`);
    for (const line of this.querySelectorAll<SVGLineElement>('line[data-from]')) {
      for (const [end, of] of [['1', line.dataset['from']], ['2', line.dataset['to']]] as const) {
        if (of === id) for (const [axis, by] of [['x', byX], ['y', byY]] as const) line.setAttribute(axis + end, String(Number(line.getAttribute(axis + end)) + by));
      }
    }
  }

  #follow(event: MouseEvent): void {
    if (this.#dragged) return event.preventDefault();
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement | SVGAElement>('a[href]') : null;
    const url = new URL(link?.getAttribute('href') ?? '', location.href);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || url.origin !== location.origin || url.pathname !== location.pathname || url.search === location.search) return;
    event.preventDefault();
    const id = link.closest<SVGGElement>('[data-node]')?.dataset['node'];
    fetch(url).then(async (answer) => {
      const next = answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('baken-network') : null;
      if (!next) throw new Error();
      this.replaceChildren(...next.childNodes);
      history.pushState(null, '', url);
      this.#tell();
      this.#status.textContent = this.dataset['came'] ?? '';
      (id ? this.querySelector<SVGAElement>(`[data-node="${CSS.escape(id)}"] a`) : this.querySelector<HTMLElement>('.baken-net__frame'))?.focus();
    }).catch(() => location.assign(url));
  }
}

customElements.define('baken-network', Network);
