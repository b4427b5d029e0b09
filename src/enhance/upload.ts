/**
 * <baken-upload>: sending files with something to see. The form inside works without this; here the chosen files are listed with their size, what is too large or too many is
 * told beforehand (the server decides), sending shows how far it is and can be stopped, and the server's answer takes the place of the page. All words come from data attributes.
 */
class Upload extends HTMLElement {
  #request: XMLHttpRequest | null = null;
  #lists = new Map<HTMLInputElement, HTMLUListElement>();
  #bar = document.createElement('progress');
  #status = document.createElement('p');
  #stop = document.createElement('button');

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form || this.#status.isConnected) return;
    this.#status.role = 'status';
    this.#bar.max = 100;
    this.#bar.ariaLabel = this.dataset['sending'] ?? '';
    this.#stop.type = 'button';
    this.#stop.className = 'utrecht-button utrecht-button--secondary-action';
    this.#stop.textContent = this.dataset['cancel'] ?? '';
    this.#stop.addEventListener('click', () => this.#request?.abort());
    form.append(this.#status);
    for (const input of this.#inputs(form)) {
      const list = document.createElement('ul');
      list.className = 'baken-upload__files';
      input.after(list);
      this.#lists.set(input, list);
      input.addEventListener('change', () => this.#look(form));
    }
    this.#look(form);
    form.addEventListener('submit', (event) => this.#send(event, form));
  }

  #inputs(form: HTMLFormElement): HTMLInputElement[] {
    return [...form.querySelectorAll<HTMLInputElement>('input[type=file]')];
  }

  #look(form: HTMLFormElement): void {
    const size = new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit: 'megabyte', minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const wrong = new Set<string>();
    for (const [input, list] of this.#lists) {
      list.replaceChildren(...[...input.files ?? []].map((file) => {
        const item = document.createElement('li');
        const tooLarge = file.size > Number(this.dataset['mostBytes']);
        if (tooLarge) wrong.add(this.dataset['tooLarge'] ?? '');
        item.append(`${file.name} (${size.format(file.size / 1_048_576)})`);
        item.classList.toggle('utrecht-form-field-error-message', tooLarge);
        return item;
      }));
    }
    if (this.#inputs(form).reduce((sum, input) => sum + (input.files?.length ?? 0), 0) > Number(this.dataset['most'])) wrong.add(this.dataset['tooMany'] ?? '');
    this.#say([...wrong].join(' '), wrong.size > 0);
  }

  #say(text: string, wrong = false): void {
    this.#status.textContent = text;
    this.#status.className = wrong ? 'utrecht-form-field-error-message' : '';
  }

  #send(event: SubmitEvent, form: HTMLFormElement): void {
    if (this.#request) return event.preventDefault();
    if (!this.#inputs(form).some((input) => input.files?.length)) return;
    event.preventDefault();
    const request = new XMLHttpRequest();
    this.#request = request;
    this.#status.before(this.#bar);
    this.#status.after(this.#stop);
    this.#bar.value = 0;
    this.#say(this.dataset['sending'] ?? '');
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      this.#bar.value = (100 * loaded) / total;
      // Every tenth part is told; who listens to the page must not be talked over.
      this.#say((this.dataset['progress'] ?? '').replace('{n}', String(Math.floor((10 * loaded) / total) * 10)));
    });
    request.addEventListener('load', () => show(request));
    for (const end of ['error', 'abort'] as const) request.addEventListener(end, () => this.#say(this.dataset[end === 'abort' ? 'cancelled' : 'failed'] ?? '', end === 'error'));
    request.addEventListener('loadend', () => { this.#request = null; this.#bar.remove(); this.#stop.remove(); });
    request.open('POST', form.action);
    request.send(new FormData(form, event.submitter));
  }
}

/** A receipt is shown once, so the answer that came is shown and not asked for again. This page's content policy stays in force. */
function show(request: XMLHttpRequest): void {
  // A page that is being left must not come back with an answer.
  if (document.documentElement.classList.contains('baken-left')) return;
  const next = new DOMParser().parseFromString(request.responseText, 'text/html');
  const known = new Set([...document.scripts].map((script) => script.src));
  if (request.responseURL && request.responseURL !== location.href) {
    history.pushState(null, '', request.responseURL);
    // Going to a field of the page (from the summary of mistakes) is no going back, and must not throw away what stands in it.
    const here = location.pathname;
    addEventListener('popstate', () => { if (location.pathname !== here) location.reload(); });
  }
  document.documentElement.replaceWith(document.adoptNode(next.documentElement));
  for (const script of [...document.scripts].filter(({ src }) => src && !known.has(src))) document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: script.src }));
  scrollTo(0, 0);
  (document.getElementById('foutoverzicht') ?? document.querySelector('main'))?.focus();
}

customElements.define('baken-upload', Upload);
