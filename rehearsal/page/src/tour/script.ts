// A tour's script, as the server's host handed it in. It is data: the page
// knows no command of any bot.

export interface Tour {
  /** What the entrance calls it, and what it promises. */
  title: string;
  detail: string;
  steps: readonly Step[];
}

export interface Step {
  title: string;
  text: string;
  /** Who does it, in which channel. */
  seat: string;
  channel: string;
  /** What is done; without it the step is to be read. */
  do?: Deed;
  /** Whether it is left out unless the newest message has what is to be pressed or chosen. */
  if?: boolean;
}

export type Deed =
  /** A whole line to be typed and sent. */
  | { command: string }
  /** The newest button whose custom ID begins so. */
  | { press: string }
  /** A value of the newest select whose custom ID begins so. */
  | { choose: string; value: string };

/** The tour, or undefined where there is none. */
export async function fetchTour(): Promise<Tour | undefined> {
  try {
    const response = await fetch('/rehearsal/tour');
    return response.status === 200 ? ((await response.json()) as Tour) : undefined;
  } catch {
    return undefined;
  }
}

/** The seats that take part, each with the channel that it is first seen in. */
export function cast({ steps }: Tour): { seat: string; channel: string }[] {
  const first = new Map<string, string>();
  for (const { seat, channel } of steps) if (!first.has(seat)) first.set(seat, channel);
  return [...first].map(([seat, channel]) => ({ seat, channel }));
}
