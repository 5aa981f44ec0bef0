const LINK = /^(https?:\/\/|mailto:|\/(?![/\\])|#)/i;
const IMAGE = /^(https:\/\/|\/(?![/\\]))/i;

/** Whether a link may be kept and followed: absolute http(s), mailto, or an address within the site. */
export function isSafeLink(href: string): boolean {
  return isSafe(href, LINK);
}

/** Whether an image may be kept and shown: absolute https, or an address within the site. */
export function isSafeImage(src: string): boolean {
  return isSafe(src, IMAGE);
}

function isSafe(address: string, form: RegExp): boolean {
  return address.length <= 2048 && form.test(address) && !/[\s\p{Cc}\p{Cf}]/u.test(address);
}
