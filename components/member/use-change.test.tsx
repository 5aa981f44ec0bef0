// @vitest-environment jsdom
import { notifyManager, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ApiError } from "@/lib/client/api";
import { sessionState } from "@/lib/client/session-state";
import { useChange } from "./use-change";

let root: Root;
let change: ReturnType<typeof useChange<void, unknown>>;
// Within what act waits for.
notifyManager.setScheduler(queueMicrotask);
const send = vi.fn<() => Promise<unknown>>();

function Form() {
  change = useChange(send, () => undefined);
  return null;
}

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  send.mockReset();
  root = createRoot(document.createElement("div"));
  const client = new QueryClient();
  await act(async () =>
    root.render(
      <QueryClientProvider client={client}>
        <Form />
      </QueryClientProvider>,
    ),
  );
});
afterEach(() => act(async () => root.unmount()));

const fail = async (error: ApiError) => {
  send.mockRejectedValueOnce(error);
  await act(async () => change.submit());
};

it("asks whoever is signed out to sign in, and then says no longer that they are not", async () => {
  await fail(new ApiError(401, "unauthenticated", "You are not signed in."));
  expect(change.problem).toBe("You are not signed in.");
  expect(sessionState.current()).toBe("asked");
  await act(async () => sessionState.restored());
  expect(change.problem).toBeUndefined();
  expect(send).toHaveBeenCalledTimes(1);
});

it("goes on saying what else is wrong", async () => {
  await fail(new ApiError(409, "stale", "Somebody was faster."));
  await act(async () => {
    sessionState.ask();
    sessionState.restored();
  });
  expect(change.problem).toBe("Somebody was faster.");
});
