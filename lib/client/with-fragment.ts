/**
 * A path of this site with the part of the address that servers are not sent: the passage a link led to before one
 * was asked to sign in.
 */
export function withFragment(path: string, { hash }: Pick<Location, "hash"> = window.location): string {
  return path.includes("#") ? path : path + hash;
}
