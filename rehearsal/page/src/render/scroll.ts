/**
 * Keeps the newest message in view while one reads at the end, and leaves the
 * place alone when one has scrolled up, also when older messages come above it.
 */
export class Follower {
  private atEnd = true;
  private channelId: string | undefined;
  private height = 0;
  private readonly watcher = new ResizeObserver(() => this.settle());
  private watched: Element | null = null;

  constructor(private readonly root: HTMLElement) {}

  toEnd(): void {
    this.atEnd = true;
    this.settle();
  }

  /** Looks where the log stands before it is drawn anew. */
  before(channelId: string | undefined): void {
    const log = this.log;
    if (channelId !== this.channelId) this.atEnd = true;
    else if (log) this.atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
    this.channelId = channelId;
    this.height = log?.scrollHeight ?? 0;
  }

  after(): void {
    const log = this.log;
    if (!log) return;
    const inner = log.firstElementChild;
    if (inner && inner !== this.watched) {
      if (this.watched) this.watcher.unobserve(this.watched);
      this.watcher.observe(inner);
      this.watcher.observe(log);
      this.watched = inner;
      log.addEventListener('scroll', () => {
        this.atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
      });
    }
    if (!this.atEnd && log.scrollTop < 80) log.scrollTop += log.scrollHeight - this.height;
    this.settle();
  }

  private get log(): HTMLElement | null {
    return this.root.querySelector('.log');
  }

  /** Pictures and late-drawn parts grow the log after it was drawn. */
  private settle(): void {
    const log = this.log;
    if (log && this.atEnd) log.scrollTop = log.scrollHeight;
  }
}
