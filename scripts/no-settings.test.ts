import { expect, it } from "vitest";
import { readEnv } from "@/lib/server/env";
import { NO_SETTINGS } from "./no-settings";

it("runs tests with none of the settings of whoever starts them", () => {
  expect(Object.keys(NO_SETTINGS)).toEqual(
    expect.arrayContaining(["DATABASE_URL", "STET_SMTP_URL", "STET_OIDC_ISSUER", "STET_OIDC_CLIENT_ID"]),
  );
  expect(process.env).toMatchObject(NO_SETTINGS);
});

it("starts Stet with them as with none", () => {
  expect(readEnv(NO_SETTINGS)).toEqual(readEnv({}));
});
