/** The host of an address, to show where a link leads before it is followed. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
