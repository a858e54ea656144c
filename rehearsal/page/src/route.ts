/** Who sits in a pane and what they read. Without a seat it is the entrance. */
export interface Spot {
  seat?: string;
  channel?: string;
}

/**
 * Where the page is: `#<seat>/<channel>`, so that tabs can differ and a reload
 * comes back, and `#<seat>/<channel>+<seat>/<channel>` for seats side by side.
 * There is always at least one pane.
 */
export function parseRoute(hash: string): Spot[] {
  return hash.replace(/^#\/?/, '').split('+').map(spot);
}

export function formatRoute(spots: readonly Spot[]): string {
  return `#${spots.map(format).join('+')}`;
}

function spot(text: string): Spot {
  const [seat, channel] = text.split('/').map(decode);
  return { ...(seat && { seat }), ...(channel && { channel }) };
}

function format({ seat, channel }: Spot): string {
  const parts = seat ? (channel ? [seat, channel] : [seat]) : [];
  return parts.map(encodeURIComponent).join('/');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
