/**
 * <baken-map>: coming closer to a drawn map. The drawing inside is whole without this; here buttons, keys, a finger or the mouse change which part of it shows, by its viewBox alone.
 * All words come from data attributes.
 */
type View = readonly [x: number, y: number, width: number, height: number];
const most = 8;
const signs = { in: '+', out: '−', left: '←', right: '→', up: '↑', down: '↓' } as const;
const moves = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const;
const keys: Readonly<Record<string, 'in' | 'out' | 'home' | keyof typeof moves>> = { '+': 'in', '=': 'in', '-': 'out', '0': 'home', 'ArrowLeft': 'left', 'ArrowRight': 'right', 'ArrowUp': 'up', 'ArrowDown': 'down' };

class AreaMap extends HTMLElement {
  #home: View = [0, 0, 1, 1];
  #scale = 1;
  #middle: readonly [number, number] = [0, 0];
  #status = document.createElement('p');
  #dragged = false;

  connectedCallback(): void {
    const svg = this.querySelector('svg');
    if (!svg || this.#status.isConnected) return;
    const [x = 0, y = 0, width = 1, height = 1] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
    this.#home = [x, y, width, height];
    this.#middle = [x + width / 2, y + height / 2];
    const bar = document.createElement('div');
    bar.className = 'baken-map__buttons';
    bar.role = 'group';
    bar.ariaLabel = this.dataset['buttons'] ?? '';
    bar.append(...(['in', 'out', 'left', 'right', 'up', 'down', 'home'] as const).map((what) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'utrecht-button utrecht-button--secondary-action';
      button.textContent = what === 'home' ? this.dataset[what] ?? '' : signs[what];
      if (what !== 'home') button.ariaLabel = this.dataset[what] ?? '';
      button.addEventListener('click', () => this.#do(what, svg));
      return button;
    }));
    this.#status.role = 'status';
    this.#status.className = 'baken-hidden';
    svg.before(bar, this.#status);
    this.addEventListener('keydown', (event) => {
      const what = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
      if (!what || (event.key.startsWith('Arrow') && this.#scale === 1)) return;
      event.preventDefault();
      this.#do(what, svg);
    });
    // Scrolling a page over a map must go on scrolling the page.
    svg.addEventListener('wheel', (event) => { if (event.ctrlKey) { event.preventDefault(); this.#do(event.deltaY < 0 ? 'in' : 'out', svg); } }, { passive: false });
    svg.addEventListener('pointerdown', (event) => this.#drag(event, svg));
    svg.addEventListener('dragstart', (event) => event.preventDefault());
    svg.addEventListener('click', (event) => { if (this.#dragged) event.preventDefault(); }, true);
    svg.addEventListener('focusin', (event) => this.#follow(event, svg));
  }

  #do(what: 'in' | 'out' | 'home' | keyof typeof moves, svg: SVGSVGElement): void {
    const [, , width, height] = this.#home;
    if (what === 'home') this.#middle = [this.#home[0] + width / 2, this.#home[1] + height / 2];
    else if (what !== 'in' && what !== 'out') this.#middle = [this.#middle[0] + (moves[what][0] * width) / this.#scale / 4, this.#middle[1] + (moves[what][1] * height) / this.#scale / 4];
    this.#scale = what === 'home' ? 1 : what === 'in' ? Math.min(most, this.#scale * 1.5) : what === 'out' ? Math.max(1, this.#scale / 1.5) : this.#scale;
    this.#show(svg);
    this.#status.textContent = (this.dataset['scale'] ?? '').replace('{n}', String(Math.round(this.#scale * 100)));
  }

  #show(svg: SVGSVGElement): void {
    const [x, y, width, height] = this.#home;
    const [w, h] = [width / this.#scale, height / this.#scale];
    const inside = (at: number, from: number, size: number, seen: number): number => Math.min(from + size - seen / 2, Math.max(from + seen / 2, at));
    this.#middle = [inside(this.#middle[0], x, width, w), inside(this.#middle[1], y, height, h)];
    svg.setAttribute('viewBox', [this.#middle[0] - w / 2, this.#middle[1] - h / 2, w, h].map((part) => Math.round(part * 10) / 10).join(' '));
    this.toggleAttribute('data-near', this.#scale > 1);
  }

  #drag(event: PointerEvent, svg: SVGSVGElement): void {
    this.#dragged = false;
    if (this.#scale === 1 || event.button !== 0) return;
    const [fromX, fromY, [middleX, middleY]] = [event.clientX, event.clientY, this.#middle];
    const move = (to: PointerEvent): void => {
      const unit = this.#home[2] / this.#scale / svg.clientWidth;
      if (Math.hypot(to.clientX - fromX, to.clientY - fromY) > 4) this.#dragged = true;
      if (!this.#dragged) return;
      this.#middle = [middleX - (to.clientX - fromX) * unit, middleY - (to.clientY - fromY) * unit];
      this.#show(svg);
    };
    const end = (): void => {
      removeEventListener('pointermove', move);
      // The click of letting go comes first; the next one, by key or by hand, is meant.
      setTimeout(() => { this.#dragged = false; }, 0);
    };
    addEventListener('pointermove', move);
    for (const name of ['pointerup', 'pointercancel'] as const) addEventListener(name, end, { once: true });
  }

  /** What the Tab key reaches comes into sight. */
  #follow(event: FocusEvent, svg: SVGSVGElement): void {
    if (this.#scale === 1 || !(event.target instanceof SVGGraphicsElement)) return;
    const box = event.target.getBBox();
    this.#middle = [box.x + box.width / 2, box.y + box.height / 2];
    this.#show(svg);
  }
}

customElements.define('baken-map', AreaMap);
