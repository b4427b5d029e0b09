/**
 * <baken-passkey>: asks the browser for a passkey, or to make one, when the form inside is sent, and puts the answer into the field `antwoord`.
 * `data-options` is the question as JSON, `data-kind` is `get` or `create`; all words come from data attributes.
 */
const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
const text = (buffer: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

interface Listed { readonly id: string }
interface Question {
  readonly challenge: string; readonly user?: { readonly id: string };
  readonly allowCredentials?: readonly Listed[]; readonly excludeCredentials?: readonly Listed[];
}

class Passkey extends HTMLElement {
  #status = document.createElement('p');

  connectedCallback(): void {
    const form = this.querySelector('form');
    this.querySelector('.baken-passkey__script')?.remove();
    this.#status.role = 'status';
    this.append(this.#status);
    if (!('credentials' in navigator) || typeof PublicKeyCredential === 'undefined') this.#say('impossible');
    else form?.addEventListener('submit', (event) => { event.preventDefault(); void this.#ask(form); });
  }

  #say(word: string): void {
    this.#status.textContent = this.dataset[word] ?? '';
  }

  async #ask(form: HTMLFormElement): Promise<void> {
    this.#say('busy');
    try {
      const answer = form.elements.namedItem('antwoord');
      if (!(answer instanceof HTMLInputElement)) return;
      answer.value = JSON.stringify(await this.#answer());
      form.submit();
    } catch {
      this.#say('cancelled');
    }
  }

  async #answer(): Promise<unknown> {
    const asked = JSON.parse(this.dataset['options'] ?? '{}') as Question;
    const named = (list: readonly Listed[] | undefined): PublicKeyCredentialDescriptor[] => (list ?? []).map(({ id }) => ({ id: bytes(id), type: 'public-key' }));
    const making = this.dataset['kind'] === 'create';
    const publicKey = {
      ...asked, challenge: bytes(asked.challenge), allowCredentials: named(asked.allowCredentials), excludeCredentials: named(asked.excludeCredentials),
      ...(asked.user ? { user: { ...asked.user, id: bytes(asked.user.id) } } : {}),
    } as unknown;
    const found = making
      ? await navigator.credentials.create({ publicKey: publicKey as PublicKeyCredentialCreationOptions })
      : await navigator.credentials.get({ publicKey: publicKey as PublicKeyCredentialRequestOptions });
    if (!(found instanceof PublicKeyCredential)) throw new Error('no key');
    const inside = found.response;
    return {
      id: found.id, rawId: text(found.rawId), type: found.type, clientExtensionResults: found.getClientExtensionResults(), authenticatorAttachment: found.authenticatorAttachment ?? undefined,
      response: inside instanceof AuthenticatorAttestationResponse
        ? { clientDataJSON: text(inside.clientDataJSON), attestationObject: text(inside.attestationObject), transports: inside.getTransports() }
        : inside instanceof AuthenticatorAssertionResponse
          ? { clientDataJSON: text(inside.clientDataJSON), authenticatorData: text(inside.authenticatorData), signature: text(inside.signature), ...(inside.userHandle ? { userHandle: text(inside.userHandle) } : {}) }
          : {},
    };
  }
}

customElements.define('baken-passkey', Passkey);
