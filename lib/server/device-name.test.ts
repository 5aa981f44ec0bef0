import { expect, it } from "vitest";
import { deviceName } from "./device-name";

it.each([
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Firefox on macOS",
  ],
  ["(X11; Linux x86_64)", "Unknown browser on Linux"],
  ["()", "Unknown browser"],
  ["", "Unknown device"],
  [null, "Unknown device"],
])("calls %j %s", (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});
