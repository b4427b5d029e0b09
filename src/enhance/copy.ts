/** <baken-copy>: a button that copies the code in it, for who keeps codes in a safe program. All words come from data attributes. */
class Copy extends HTMLElement {
  connectedCallback(): void {
    const code = this.querySelector('.baken-code');
    if (!code || this.querySelector('button') || !('clipboard' in navigator)) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'utrecht-button utrecht-button--secondary-action';
    button.textContent = this.dataset['copy'] ?? '';
    const status = document.createElement('p');
    status.role = 'status';
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(code.textContent ?? '').then(() => { status.textContent = this.dataset['copied'] ?? ''; }, () => { getSelection()?.selectAllChildren(code); });
    });
    this.append(button, status);
  }
}

customElements.define('baken-copy', Copy);
