// Addresses that others wrote: which are links, and which this machine serves.

const WEB: readonly string[] = ['http:', 'https:'];
/** A button may also lead into Discord's own program. */
const OF_BUTTONS = [...WEB, 'discord:'];

/** Whether an address may be a link: one of the web, read as a browser reads it. `javascript:` and the like never are. */
export function isLink(url: string | undefined, of: 'text' | 'button' = 'text'): url is string {
  const scheme = url && URL.canParse(url) ? new URL(url).protocol : '';
  return (of === 'button' ? OF_BUTTONS : WEB).includes(scheme);
}

/**
 * A picture's address if this machine serves it, else undefined: nothing is
 * fetched from elsewhere. The server may call itself by another loopback name
 * than the page was opened with, so it is asked by path.
 */
export function localUrl(url: string | undefined): string | undefined {
  if (!url) return undefined;
  let parsed: URL;
  try {
    parsed = new URL(url, location.href);
  } catch {
    return undefined;
  }
  const loopback = ['127.0.0.1', 'localhost', '[::1]'];
  const own = parsed.origin === location.origin;
  const same = loopback.includes(parsed.hostname) && loopback.includes(location.hostname) && parsed.port === location.port;
  return own || same ? parsed.pathname + parsed.search : undefined;
}
