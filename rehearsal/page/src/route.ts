/** Where the page is: `#<seat>/<channel>`, so that tabs can differ and a reload comes back. */
export interface Route {
  seat?: string;
  channel?: string;
}

export function parseRoute(hash: string): Route {
  const [seat, channel] = hash.replace(/^#\/?/, '').split('/').map(decode);
  return { ...(seat && { seat }), ...(channel && { channel }) };
}

export function formatRoute({ seat, channel }: Route): string {
  if (!seat) return '#';
  const parts = channel ? [seat, channel] : [seat];
  return `#${parts.map(encodeURIComponent).join('/')}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
