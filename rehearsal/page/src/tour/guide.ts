// Leads a newcomer through the tour: one step at a time, in the real seats. The
// person does what a step asks for, or lets it be done.
import { keep, kept } from '../kept.ts';
import { Observable } from '../observable.ts';
import type { Pane } from '../pane.ts';
import type { Spot } from '../route.ts';
import { Watch } from './deed.ts';
import { cast, type Deed, type Step, type Tour } from './script.ts';

/** What the guide asks of the page. */
export interface Table {
  pane(seat: string): Pane | undefined;
  go(spots: readonly Spot[]): void;
  select(pane: Pane): void;
}

export interface GuideState {
  tour: Tour | undefined;
  /** The step that is shown; undefined while nobody is led. */
  at: number | undefined;
  /** Whether the step is being done for the person. */
  busy: boolean;
  /** What went wrong with the step, in a sentence. */
  trouble: string | undefined;
}

const KEY = 'tour';
const PATIENCE = 15_000;
/** Long enough to see what was typed before it is sent. */
const TYPED = 900;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export class Guide extends Observable<GuideState> {
  private watched: (() => void) | undefined;

  constructor(private readonly table: Table) {
    super({ tour: undefined, at: undefined, busy: false, trouble: undefined });
  }

  /** The step at which the tour was left; undefined if it was not, or was another tour. */
  get left(): number | undefined {
    const before = kept(KEY) as { at?: unknown; steps?: unknown } | null;
    const steps = this.state.tour?.steps.length;
    return typeof before?.at === 'number' && before.steps === steps && before.at > 0 ? before.at : undefined;
  }

  get step(): Step | undefined {
    const { tour, at } = this.state;
    return at === undefined ? undefined : tour?.steps[at];
  }

  /** How far the tour is, in steps that everybody sees. */
  get progress(): { at: number; of: number } {
    const { tour, at = 0 } = this.state;
    const everybodys = (steps: readonly Step[] = []) => steps.filter((step) => !step.if).length;
    return { at: everybodys(tour?.steps.slice(0, at + 1)), of: everybodys(tour?.steps) };
  }

  /** The pane in which the step is. */
  get pane(): Pane | undefined {
    return this.step && this.table.pane(this.step.seat);
  }

  begin(at = 0): void {
    const { tour } = this.state;
    if (!tour) return;
    const spots = cast(tour);
    if (spots.some(({ seat }) => !this.table.pane(seat))) this.table.go(spots);
    void this.show(at);
  }

  next(): void {
    const { tour, at } = this.state;
    if (!tour || at === undefined) return;
    const next = tour.steps.findIndex((step, index) => index > at && (!step.if || this.applies(step)));
    if (next > 0) return void this.show(next);
    keep(KEY, null);
    const { pane } = this;
    this.close();
    pane?.focus();
  }

  back(): void {
    const { tour, at } = this.state;
    const before = tour?.steps.findLastIndex((step, index) => index < (at ?? 0) && !step.if) ?? -1;
    if (before >= 0) void this.show(before);
  }

  /** Leaves; the entrance and the bar offer to go on. */
  leave(): void {
    const { pane } = this;
    keep(KEY, { at: this.state.at, steps: this.state.tour?.steps.length });
    this.close();
    pane?.focus();
  }

  /** Does the step for the person. */
  async help(): Promise<void> {
    const deed = this.step?.do;
    if (!deed || this.state.busy) return;
    this.update((state) => Object.assign(state, { busy: true, trouble: undefined }));
    const done = await this.perform(deed);
    this.update((state) => {
      state.busy = false;
      if (!done) state.trouble = 'That is not here any more. Go on with the next step.';
    });
  }

  /** What the step is about, on the screen. */
  target(): HTMLElement | undefined {
    return this.step && this.targetOf(this.step);
  }

  /** Whether a step that depends on it is to be shown. */
  private applies(step: Step): boolean {
    const newest = [...(this.table.pane(step.seat)?.element.querySelectorAll('[data-testid="message"]') ?? [])].at(-1);
    const target = this.targetOf(step);
    return target !== undefined && Boolean(newest?.contains(target));
  }

  private targetOf(step: Step): HTMLElement | undefined {
    const pane = this.table.pane(step.seat);
    if (!pane) return undefined;
    const find = (selector: string) => [...pane.element.querySelectorAll<HTMLElement>(selector)].at(-1);
    const deed = step.do;
    if (!deed) return find('[data-testid="message"]');
    if ('command' in deed) return find('.composer-box');
    if ('press' in deed) return find(`button[data-custom-id^="${CSS.escape(deed.press)}"]`);
    return find(`[data-custom-id^="${CSS.escape(deed.choose)}"] .select-button`);
  }

  private close(): void {
    this.watched?.();
    this.update((state) => Object.assign(state, { at: undefined, busy: false, trouble: undefined }));
  }

  private async show(at: number): Promise<void> {
    this.watched?.();
    this.update((state) => Object.assign(state, { at, busy: false, trouble: undefined }));
    keep(KEY, { at, steps: this.state.tour?.steps.length });
    const step = this.step!;
    await until(() => this.pane !== undefined || this.step !== step);
    if (this.step !== step || !this.pane) return;
    this.table.select(this.pane);
    this.pane.follow({ seat: step.seat, channel: step.channel });
    if (step.do) this.watch(step.do, this.pane);
  }

  /** Goes on when the person has done it. */
  private watch(deed: Deed, { store }: Pane): void {
    const watch = new Watch(deed);
    this.watched = store.subscribe(() => {
      const outcome = watch.look(store.state);
      // Once the answer is drawn.
      if (outcome === 'answered') setTimeout(() => this.step?.do === deed && this.next());
      if (outcome === 'failed') this.update((state) => (state.trouble = 'That had no answer. Try it again.'));
    });
  }

  private async perform(deed: Deed): Promise<boolean> {
    const { step, pane } = this;
    const ready = () => pane?.store.state.line.kind === 'online' && pane.spot.channel === step?.channel && this.target() !== undefined;
    await until(() => ready() || this.step !== step);
    const target = this.target();
    if (!pane || !target || this.step !== step) return this.step !== step;
    if ('press' in deed) target.click();
    else if ('choose' in deed) target.parentElement!.dispatchEvent(new CustomEvent('pick', { detail: [deed.value] }));
    else await this.type(pane, deed.command);
    return true;
  }

  private async type(pane: Pane, line: string): Promise<void> {
    await until(() => pane.store.state.commandsLoaded);
    pane.composer?.begin(line);
    await pause(TYPED);
    pane.element.querySelector<HTMLElement>('.composer-box [data-testid="send"]')?.click();
  }
}

/** Looks again until it is so, or patience ends. */
async function until(so: () => boolean): Promise<void> {
  for (const end = Date.now() + PATIENCE; !so() && Date.now() < end; ) await pause(50);
}
