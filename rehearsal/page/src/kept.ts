// What this browser remembers between visits. One that keeps nothing, or kept
// something else, is treated as a first visit.

export function kept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(`rehearsal.${key}`) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** Remembers a value; null forgets it. */
export function keep(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(`rehearsal.${key}`);
    else localStorage.setItem(`rehearsal.${key}`, JSON.stringify(value));
  } catch {
    // Storage is off: the choice lasts as long as the page.
  }
}
