import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readEnv } from "@/lib/server/env";

it("needs nothing to be set", () => {
  expect(readEnv({})).toMatchObject({ port: 3000, host: "127.0.0.1", dataDir: ".stet", demo: false });
});

it("takes an empty variable for an unset one", () => {
  expect(readEnv({ PORT: "", STET_DEMO: "" })).toMatchObject({ port: 3000, wantsDemo: undefined });
});

it.each([
  ["PORT", "eighty"],
  ["PORT", "70000"],
  ["STET_URL", "javascript:alert(1)"],
  ["DATABASE_URL", "mysql://localhost/stet"],
  ["STET_DEMO", "maybe"],
  ["STET_SECRET", "short"],
  ["STET_LOG_LEVEL", "loud"],
])("names %s when it is %s, in one line", (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(
    new RegExp(`^The environment is not right: ${name}: [^\\n]*$`),
  );
});

it.each(["STET_OIDC_CLIENT_ID", "STET_OIDC_CLIENT_SECRET", "STET_URL"])(
  "wants %s beside an OpenID Connect provider",
  (name) => {
    const complete = {
      STET_URL: "https://stet.example.org",
      STET_OIDC_ISSUER: "https://id.example.org",
      STET_OIDC_CLIENT_ID: "stet",
      STET_OIDC_CLIENT_SECRET: "secret",
    };
    expect(readEnv(complete).oidc).toMatchObject({ clientId: "stet", name: "single sign-on" });
    expect(() => readEnv({ ...complete, [name]: "" })).toThrow(`${name}: is needed beside STET_OIDC_ISSUER`);
  },
);

it.each(["STET_OIDC_CLIENT_ID", "STET_OIDC_CLIENT_SECRET"])(
  "does not start with a provider’s %s and no provider",
  (name) => {
    const alone = { STET_URL: "https://stet.example.org", [name]: "stet" };
    expect(() => readEnv(alone)).toThrow(`STET_OIDC_ISSUER: is needed beside ${name}`);
    expect(readEnv({ STET_OIDC_NAME: "Example ID" }).oidc).toBeUndefined();
  },
);

it("never repeats a secret it complains about", () => {
  expect(() => readEnv({ STET_SECRET: "hunter2" })).toThrow(/^(?!.*hunter2)/);
});

it("knows every variable of .env.example", () => {
  const example = readFileSync(".env.example", "utf8");
  const named = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]);
  const source = readFileSync("lib/server/env.ts", "utf8");
  const known = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map((match) => match[1]);
  expect(named).toEqual(known.filter((name) => name !== "STET_DEMO_MODE"));
});
