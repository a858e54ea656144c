/** A state that tells its listeners of changes: once for all of a task's, after it. */
export class Observable<State> {
  private readonly listeners = new Set<() => void>();
  private told = false;

  constructor(readonly state: State) {}

  update(change: (state: State) => void): void {
    change(this.state);
    if (this.told) return;
    this.told = true;
    queueMicrotask(() => {
      this.told = false;
      for (const listener of this.listeners) listener();
    });
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
