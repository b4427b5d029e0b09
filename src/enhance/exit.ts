/**
 * <baken-exit>: leaving at once. The form inside works without this; here the page is covered before the network answers,
 * three presses of Shift within five seconds do the same as the button, and Back does not return to this page.
 * All words come from data attributes.
 */
const patience = 5000;

class Exit extends HTMLElement {
  #presses = 0;
  #alone = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #status = document.createElement('p');
  #dots = document.createElement('p');

  connectedCallback(): void {
    const hint = document.createElement('p');
    hint.className = 'baken-exit__hint';
    hint.textContent = this.dataset['hint'] ?? '';
    this.#dots.className = 'baken-exit__dots';
    this.#dots.ariaHidden = 'true';
    this.#dots.append(...[1, 2, 3].map(() => document.createElement('i')));
    this.#status.className = 'baken-hidden';
    this.#status.role = 'status';
    this.append(hint, this.#dots, this.#status);
    this.querySelector('form')?.addEventListener('submit', (event) => this.#leave(event));
    for (const link of document.querySelectorAll('a[data-exit]')) link.addEventListener('click', (event) => this.#leave(event));
    document.addEventListener('keydown', (event) => this.#down(event));
    document.addEventListener('keyup', (event) => { if (event.key === 'Shift' && this.#alone) this.#press(event); });
    // A page that the browser kept in memory must not come back with its content.
    addEventListener('pageshow', (event) => { if (event.persisted && document.documentElement.classList.contains('baken-left')) location.replace(this.#address()); });
  }

  /** Shift with another key is somebody typing a capital, not leaving. */
  #down(event: KeyboardEvent): void {
    this.#alone = event.key === 'Shift';
    if (!this.#alone && this.#presses > 0) this.#forget();
  }

  #press(event: KeyboardEvent): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.#forget(); this.#status.textContent = this.dataset['slow'] ?? ''; }, patience);
    this.#show(this.#presses + 1);
    if (this.#presses >= 3) this.#leave(event);
    else this.#status.textContent = this.dataset[this.#presses === 1 ? 'two' : 'one'] ?? '';
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#show(0);
    this.#status.textContent = '';
  }

  #show(presses: number): void {
    this.#presses = presses;
    [...this.#dots.children].forEach((dot, at) => dot.classList.toggle('baken-exit__on', at < presses));
  }

  #address(): string {
    return this.querySelector('form')?.getAttribute('action') ?? '/';
  }

  #leave(event: Event): void {
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#status.textContent = this.dataset['leaving'] ?? '';
    document.title = this.dataset['title'] ?? '';
    document.documentElement.classList.add('baken-left');
    const form = this.querySelector('form');
    // The draft is destroyed by the post; going does not wait for it, and nothing follows its answer.
    if (form) void fetch(this.#address(), { method: 'POST', body: new URLSearchParams(fields(form)), keepalive: true, redirect: 'manual' }).catch(() => undefined);
    location.replace(this.#address());
  }
}

function fields(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].map(([name, value]) => [name, String(value)]);
}

customElements.define('baken-exit', Exit);
