// Files that a person sends: how large they may be, and how their size is said.

/** Discord's limit for a file. */
export const LARGEST_FILE = 10 * 1024 * 1024;
export const TOO_LARGE = 'Your file is too large: 10 MB at most.';
/** Discord's limit for the files of one message. */
export const MOST_FILES = 10;

export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const units = ['KB', 'MB', 'GB'];
  let amount = bytes;
  let unit = -1;
  while (amount >= 1024 && unit < units.length - 1) {
    amount /= 1024;
    unit++;
  }
  return `${amount.toFixed(2)} ${units[unit]}`;
}

/** What keeps these files from being sent, in words. */
export function filesProblem(files: readonly File[]): string | undefined {
  if (files.length > MOST_FILES) return `At most ${MOST_FILES} files at a time.`;
  const large = files.find(({ size }) => size > LARGEST_FILE);
  return large && `${large.name}: ${TOO_LARGE}`;
}

/** The files that were pasted or dropped. */
export function filesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])];
}
