import Bowser from "bowser";

/** The browser and system that a browser says it is, in words: “Firefox on macOS”. */
export function deviceName(userAgent: string | null): string {
  if (!userAgent) return "Unknown device";
  const { browser, os } = Bowser.parse(userAgent);
  return [browser.name || "Unknown browser", os.name].filter(Boolean).join(" on ");
}
