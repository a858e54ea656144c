/**
 * Keeps the newest message in view while one reads at the end, and leaves the
 * place alone when one has scrolled up, also when older messages come above it.
 */
export class Follower {
  private atEnd = true;
  private top = 0;
  private channelId: string | undefined;
  private height = 0;
  private watched: HTMLElement | null = null;
  /** Pictures and late-drawn parts grow the log after it was drawn. */
  private readonly watcher = new ResizeObserver(() => this.settle());

  constructor(private readonly root: HTMLElement) {}

  toEnd(): void {
    this.atEnd = true;
    this.settle();
  }

  /** Looks how high the log is before it is drawn anew. */
  before(channelId: string | undefined): void {
    if (channelId !== this.channelId) this.atEnd = true;
    this.channelId = channelId;
    this.height = this.log?.scrollHeight ?? 0;
  }

  after(): void {
    const log = this.log;
    if (!log) return;
    if (log !== this.watched) this.watch(log);
    if (!this.atEnd && log.scrollTop < 80) log.scrollTop += log.scrollHeight - this.height;
    this.settle();
  }

  private watch(log: HTMLElement): void {
    this.watched = log;
    this.watcher.disconnect();
    this.watcher.observe(log);
    if (log.firstElementChild) this.watcher.observe(log.firstElementChild);
    log.addEventListener('scroll', () => this.scrolled(log));
  }

  /** Only a person scrolls up; growing content leaves the place where it was. */
  private scrolled(log: HTMLElement): void {
    if (log.scrollHeight - log.scrollTop - log.clientHeight < 60) this.atEnd = true;
    else if (log.scrollTop < this.top) this.atEnd = false;
    this.top = log.scrollTop;
  }

  private get log(): HTMLElement | null {
    return this.root.querySelector('.log[data-channel]');
  }

  private settle(): void {
    const log = this.log;
    if (!log || !this.atEnd) return;
    log.scrollTop = log.scrollHeight;
    this.top = log.scrollTop;
  }
}
