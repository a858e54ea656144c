// A select menu as Discord has it: one or several values, descriptions, and a
// search when there are many. Its parts are in the light DOM, so that keyboard,
// screen readers and tests reach them.
import { html, LitElement, nothing, type PropertyValues } from 'lit';

export interface MenuOption {
  label: string;
  value: string;
  description?: string | undefined;
  emoji?: string | undefined;
  /** The address of a small round picture. */
  picture?: string | undefined;
}

/** More options than these get a search field. */
const SEARCHED = 9;
let count = 0;

export class SelectMenu extends LitElement {
  static override properties = {
    options: { attribute: false },
    values: { attribute: false },
    label: {},
    placeholder: {},
    min: { type: Number },
    max: { type: Number },
    disabled: { type: Boolean },
    open: { state: true },
    filter: { state: true },
    active: { state: true },
    chosen: { state: true },
  };
  declare options: readonly MenuOption[];
  declare values: readonly string[];
  declare label: string;
  declare placeholder: string;
  declare min: number;
  declare max: number;
  declare disabled: boolean;
  private declare open: boolean;
  private declare filter: string;
  private declare active: number;
  /** What is chosen now; `values` is only where it began. */
  private declare chosen: readonly string[];
  /** What was chosen when the list opened, to go back to. */
  private earlier: readonly string[] = [];
  private readonly listId = `menu-${++count}`;

  constructor() {
    super();
    this.options = [];
    this.values = [];
    this.label = this.placeholder = this.filter = '';
    this.min = this.max = 1;
    this.disabled = this.open = false;
    this.active = 0;
    this.chosen = [];
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('values')) this.chosen = this.values;
  }

  override updated(): void {
    if (this.open) this.querySelector(`#${this.listId}-${this.active}`)?.scrollIntoView({ block: 'nearest' });
  }

  private get several(): boolean {
    return this.max > 1;
  }

  private get shown(): readonly MenuOption[] {
    const wanted = this.filter.trim().toLowerCase().replace(/^[@#]/, '');
    return wanted === '' ? this.options : this.options.filter(({ label }) => label.toLowerCase().includes(wanted));
  }

  override render() {
    const labels = this.chosen.map((value) => this.options.find((option) => option.value === value)?.label ?? value);
    return html`
      <button
        type="button"
        class="select-button"
        aria-haspopup="listbox"
        aria-expanded=${this.open}
        aria-controls=${this.listId}
        aria-label=${[this.label, labels.join(', ') || this.placeholder || 'Make a selection'].filter(Boolean).join(': ')}
        ?disabled=${this.disabled}
        @click=${this.toggle}
        @keydown=${this.key}
      >
        <span class=${labels.length ? 'select-value' : 'select-placeholder'}>${labels.join(', ') || this.placeholder || 'Make a selection'}</span>
        <span aria-hidden="true" class="select-arrow">▾</span>
      </button>
      ${this.open ? this.list() : nothing}
    `;
  }

  private list() {
    const shown = this.shown;
    return html`<div class="select-list" @focusout=${this.left}>
      ${this.options.length > SEARCHED
        ? html`<input
            class="select-filter"
            type="text"
            placeholder="Search"
            role="combobox"
            aria-label="Search ${this.label || this.placeholder}"
            aria-expanded="true"
            aria-controls=${this.listId}
            aria-activedescendant=${`${this.listId}-${this.active}`}
            .value=${this.filter}
            @input=${(event: Event) => this.search((event.target as HTMLInputElement).value)}
            @keydown=${this.key}
          />`
        : nothing}
      <div
        id=${this.listId}
        class="select-options"
        role="listbox"
        tabindex="-1"
        aria-label=${this.label || this.placeholder || 'Options'}
        aria-multiselectable=${this.several}
      >
        ${shown.map((option, at) => this.option(option, at))}
        ${shown.length === 0 ? html`<div class="select-none">Nothing found.</div>` : nothing}
      </div>
      ${this.several
        ? html`<div class="select-foot">
            <span>${this.chosen.length} of ${this.max} selected</span>
            <button type="button" class="button button-1" ?disabled=${this.chosen.length < this.min} @click=${() => this.close(true)}>Done</button>
          </div>`
        : nothing}
    </div>`;
  }

  private option(option: MenuOption, at: number) {
    const chosen = this.chosen.includes(option.value);
    return html`<div
      id=${`${this.listId}-${at}`}
      class="select-option ${at === this.active ? 'active' : ''}"
      role="option"
      data-value=${option.value}
      aria-selected=${chosen}
      @mousedown=${(event: Event) => event.preventDefault()}
      @mousemove=${() => (this.active = at)}
      @click=${() => this.choose(option)}
    >
      ${option.picture ? html`<img class="select-picture" src=${option.picture} alt="" loading="lazy" />` : nothing}
      ${option.emoji ? html`<span class="select-picture" aria-hidden="true">${option.emoji}</span>` : nothing}
      <span class="select-label">${option.label}</span>
      ${option.description ? html`<span class="select-description">${option.description}</span>` : nothing}
      ${this.several ? html`<span aria-hidden="true" class="select-check">${chosen ? '☑' : '☐'}</span>` : nothing}
    </div>`;
  }

  private toggle(): void {
    if (this.open) return this.close(true);
    this.open = true;
    this.filter = '';
    this.earlier = this.chosen;
    this.active = Math.max(0, this.options.findIndex(({ value }) => this.chosen.includes(value)));
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('.select-filter')?.focus();
      this.querySelector('.select-list')?.scrollIntoView({ block: 'nearest' });
    });
  }

  private search(text: string): void {
    this.filter = text;
    this.active = 0;
  }

  private choose(option: MenuOption): void {
    if (!this.several) {
      // Where nothing need be chosen, choosing the same again takes it back.
      this.chosen = this.min === 0 && this.chosen.includes(option.value) ? [] : [option.value];
      return this.close(true);
    }
    if (this.chosen.includes(option.value)) this.chosen = this.chosen.filter((value) => value !== option.value);
    else if (this.chosen.length < this.max) this.chosen = [...this.chosen, option.value];
  }

  /** Closes, and tells of the values if they are asked for, allowed and new. */
  private close(keep: boolean): void {
    if (!this.open) return;
    this.open = false;
    const { earlier, chosen } = this;
    const same = chosen.length === earlier.length && chosen.every((value) => earlier.includes(value));
    const nothingNew = same && (this.several || chosen.length === 0);
    if (keep && !nothingNew && chosen.length >= this.min) this.dispatchEvent(new CustomEvent('pick', { detail: chosen }));
    else this.chosen = earlier;
    this.querySelector<HTMLElement>('.select-button')?.focus();
  }

  private left(event: FocusEvent): void {
    const to = event.relatedTarget as HTMLElement | null;
    if (to && !this.contains(to)) this.close(this.several);
  }

  private readonly outside = (event: Event): void => {
    if (this.open && !this.contains(event.target as HTMLElement)) this.close(this.several);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.outside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.outside);
  }

  private key(event: KeyboardEvent): void {
    if (!this.open) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      return this.toggle();
    }
    const shown = this.shown;
    const moves: Record<string, () => void> = {
      ArrowDown: () => (this.active = (this.active + 1) % Math.max(1, shown.length)),
      ArrowUp: () => (this.active = (this.active - 1 + shown.length) % Math.max(1, shown.length)),
      Home: () => (this.active = 0),
      End: () => (this.active = Math.max(0, shown.length - 1)),
      Enter: () => shown[this.active] && this.choose(shown[this.active]!),
      Escape: () => this.close(false),
    };
    if (event.key === ' ' && (event.target as HTMLElement).tagName === 'BUTTON') moves[' '] = moves.Enter!;
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  }
}
customElements.define('chat-select', SelectMenu);
