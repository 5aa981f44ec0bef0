// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ApiError } from "@/lib/client/api";
import { useRestore } from "./use-restore";

const server = vi.hoisted(() => ({ saveRevision: vi.fn() }));
vi.mock("@/lib/client/save-revision", () => server);
vi.mock("next/navigation", () => ({ useRouter: () => ({ push: vi.fn() }) }));

const made = {
  number: 6,
  parent: 5,
  kind: "edit",
  reason: "A new figure",
  author: { id: "m", name: "Rosa Lind", role: "editor" },
  createdAt: "2026-11-23T09:00:00.000Z",
};

let root: Root;
let restore: ReturnType<typeof useRestore>;

function Restoring({ newest }: { newest: number }) {
  restore = useRestore("article", "member", 2, newest);
  return null;
}

const show = (newest: number) =>
  act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <Restoring newest={newest} />
      </QueryClientProvider>,
    ),
  );

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  server.saveRevision.mockReset();
  root = createRoot(document.createElement("div"));
  await show(5);
});
afterEach(() => act(async () => root.unmount()));

it("restores over the newest revision, also where the page heard of one only after it was opened", async () => {
  expect(restore).toMatchObject({ base: 5, isStale: false });
  await show(6);
  expect(restore).toMatchObject({ base: 6, isStale: true });
  server.saveRevision.mockResolvedValue({ changed: false, revision: made });
  await act(() => restore.send("It was right"));
  expect(server.saveRevision.mock.lastCall?.[2]).toMatchObject({ baseRevision: 6, restore: 2 });
});

it("restores over the one a refusal told of, until the page knows of a newer one still", async () => {
  server.saveRevision.mockRejectedValue(new ApiError(409, "stale", "Newer", { current: { newest: made } }));
  await act(() => restore.send("It was right"));
  expect(restore).toMatchObject({ base: 6, isStale: true, isPending: false });
  expect(restore.notice).toContain("revision 6");
  await show(6);
  expect(restore).toMatchObject({ base: 6, isStale: true });
  await show(7);
  expect(restore.base).toBe(7);
});
