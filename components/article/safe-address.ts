/** A link's address where it may be followed, else `null`: no `javascript:`, no `data:`. */
export function safeAddress(href: string): string | null {
  return /^(https?:|mailto:)/i.test(href) || isOwnPath(href) ? href : null;
}

/** An image's address where it may be loaded, else `null`: over TLS, or our own. */
export function safeImageAddress(src: string): string | null {
  return /^https:\/\//i.test(src) || isOwnPath(src) ? src : null;
}

function isOwnPath(address: string): boolean {
  return /^(\/(?![/\\])|\.\.?\/|#)/.test(address);
}
