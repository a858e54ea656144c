// What all dialogs have in common: they open by themselves, keep the focus
// inside, and give it back to what had it.
import { LitElement } from 'lit';

export abstract class DialogElement extends LitElement {
  private opener: HTMLElement | null = null;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override firstUpdated(): void {
    this.opener = document.activeElement as HTMLElement | null;
    this.dialog.showModal();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.opener?.isConnected) this.opener.focus();
  }

  protected get dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }

  /** Escape closes through us, so that the state knows. */
  protected cancelled(event: Event): void {
    event.preventDefault();
    this.leave();
  }

  protected abstract leave(): void;
}
