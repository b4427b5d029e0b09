/**
 * <baken-idle>: says two minutes before a session ends that it will, and keeps it alive while somebody types. What was typed stays in the page; when the session is over the page is covered
 * until somebody has signed in again. All words and times (`data-idle`, `data-left`, in seconds) come from data attributes.
 */
const warnBefore = 120;
const lastBefore = 300;
const keepEvery = 60;

class Idle extends HTMLElement {
  #active = Date.now();
  #kept = Date.now();
  #ends = Date.now() + Number(this.dataset['left']) * 1000;
  #state: 'quiet' | 'soon' | 'last' | 'over' = 'quiet';
  #saidLast = false;
  #words = document.createElement('p');
  #action = document.createElement('p');
  #others = new BroadcastChannel('baken-idle');

  connectedCallback(): void {
    this.#words.className = 'utrecht-paragraph';
    this.append(this.#words, this.#action);
    // Present from the start, so that what is put in later is read aloud.
    this.#words.role = 'status';
    for (const event of ['input', 'keydown', 'pointerdown']) addEventListener(event, () => this.#move(), { passive: true });
    this.#others.onmessage = (): void => { this.#active = this.#kept = Date.now(); void this.#look(); };
    document.addEventListener('visibilitychange', () => { if (!document.hidden) void this.#look(); });
    setInterval(() => void this.#look(), 5000);
  }

  /** Somebody is at work; moving the mouse over a page is not. */
  #move(): void {
    if (this.#state === 'over' || this.#state === 'soon') return;
    this.#active = Date.now();
    if (Date.now() - this.#kept > keepEvery * 1000) void this.#keep();
  }

  async #keep(): Promise<boolean> {
    this.#kept = Date.now();
    try {
      const answer = await fetch('/profiel/hier', { method: 'POST', cache: 'no-store' });
      const alive = answer.ok && await answer.text() === 'in';
      if (alive) this.#others.postMessage('here');
      return alive;
    } catch {
      // Without a network nobody knows; the next look asks again.
      return this.#state !== 'over';
    }
  }

  async #look(): Promise<void> {
    const now = Date.now();
    const quietFor = (now - Math.max(this.#active, this.#kept)) / 1000;
    const left = (this.#ends - now) / 1000;
    if (this.#state === 'over') {
      // Signed in again in another tab: the page opens, with what was typed.
      if (!document.hidden && await this.#keep()) { this.#active = now; this.#ends = now + Number(this.dataset['all']) * 1000; this.#saidLast = false; this.#show('quiet'); }
    } else if (quietFor >= Number(this.dataset['idle']) || left <= 0) this.#show('over');
    else if (quietFor >= Number(this.dataset['idle']) - warnBefore) this.#show('soon');
    else if (left <= lastBefore && !this.#saidLast) this.#show('last');
    else if (this.#state === 'soon') this.#show('quiet');
  }

  #show(state: 'quiet' | 'soon' | 'last' | 'over'): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#saidLast ||= state === 'last';
    this.classList.toggle('baken-idle--shown', state !== 'quiet');
    document.documentElement.classList.toggle('baken-away', state === 'over');
    this.#words.textContent = state === 'quiet' ? '' : this.dataset[state] ?? '';
    this.#action.replaceChildren(...(state === 'soon' ? [this.#button()] : state === 'over' ? [this.#link()] : []));
  }

  #button(): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'utrecht-button utrecht-button--primary-action';
    button.textContent = this.dataset['stay'] ?? '';
    button.addEventListener('click', () => { this.#active = Date.now(); this.#show('quiet'); void this.#keep(); });
    return button;
  }

  #link(): HTMLAnchorElement {
    const link = document.createElement('a');
    link.className = 'utrecht-link utrecht-link--html-a';
    link.href = '/aanmelden?terug=%2Faanmelden%2Fklaar';
    link.target = '_blank';
    link.textContent = this.dataset['signin'] ?? '';
    return link;
  }
}

customElements.define('baken-idle', Idle);
