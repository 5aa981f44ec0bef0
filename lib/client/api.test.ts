import { afterEach, expect, it, vi } from "vitest";
import { requestJson } from "./api";

afterEach(() => vi.unstubAllGlobals());

function fetched() {
  const fetch = vi.fn(async (_path: string, _init: RequestInit) => Response.json({}));
  vi.stubGlobal("fetch", fetch);
  return () => new Headers(fetch.mock.calls[0]?.[1].headers);
}

it("says whose page asks, so that nothing is saved in another member's name", async () => {
  const headers = fetched();
  await requestJson("POST", "/api/articles", {}, { memberId: "ada" });
  expect(headers().get("x-stet-member")).toBe("ada");
  expect(headers().get("content-type")).toBe("application/json");
});

it("says nothing where no member is known yet", async () => {
  const headers = fetched();
  await requestJson("GET", "/api/session");
  expect([...headers()]).toEqual([]);
});
