import { expect, test } from "vitest";
import type { DraftView, KeepDraft } from "@/domain/revision/new-revision";
import { ApiError } from "./api";
import { DraftKeeper } from "./draft-keeper";
import type { EditDraft } from "./edit-drafts";

const step = (at: number) => ({ stepType: "replace", from: at, to: at });
const EMPTY: EditDraft = { baseRevision: 1, steps: [], version: 0, changedAt: "", isKept: true };

/** A keeper in a world where time passes when it is told to and the server answers what it is told to. */
function world(draft = EMPTY) {
  const here: EditDraft[] = [];
  const sent: KeepDraft[] = [];
  const timers = new Map<number, { work: () => void; at: number }>();
  let [clock, count] = [0, 0];
  let fails: ApiError | null = null;
  let asked = 0;
  const keeper = new DraftKeeper(draft, {
    saveHere: async (latest) => void here.push(latest),
    keepThere: async (request) => {
      sent.push(request);
      if (fails) throw fails;
      return { ...request, version: request.version + 1, updatedAt: "" };
    },
    later: (work, milliseconds) => {
      const id = ++count;
      timers.set(id, { work, at: clock + milliseconds });
      return () => void timers.delete(id);
    },
    now: () => new Date(clock).toISOString(),
    signedOut: () => void asked++,
  });
  const pass = async (milliseconds: number) => {
    clock += milliseconds;
    for (const [id, { work, at }] of [...timers]) if (at <= clock && timers.delete(id)) work();
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return {
    keeper,
    here,
    sent,
    pass,
    fail: (error: ApiError | null) => {
      fails = error;
    },
    asked: () => asked,
    state: () => keeper.snapshot().state,
  };
}

test("every change is kept here at once, and there a moment after the last", async () => {
  const { keeper, here, sent, pass, state } = world();
  expect(state()).toBe("kept");
  keeper.change([step(1)]);
  await pass(0);
  expect(here.at(-1)?.steps).toEqual([step(1)]);
  expect(state()).toBe("keeping");
  await pass(1_000);
  keeper.change([step(1), step(2)]);
  await pass(1_000);
  expect(sent).toEqual([]);
  await pass(1_000);
  expect(sent).toEqual([{ baseRevision: 1, steps: [step(1), step(2)], version: 0 }]);
  expect(state()).toBe("kept");
  expect(here.at(-1)).toMatchObject({ version: 1, isKept: true });
});

test("whoever never stops writing is saved all the same", async () => {
  const { keeper, sent, pass } = world();
  for (let second = 0; second < 10; second++) {
    keeper.change([step(second)]);
    await pass(1_000);
  }
  expect(sent).toHaveLength(1);
});

test("a server that does not answer is asked again, and told the newest", async () => {
  const { keeper, sent, pass, fail, state } = world();
  fail(new ApiError(0, "offline", "No answer."));
  keeper.change([step(1)]);
  await pass(2_000);
  expect(state()).toBe("here");
  keeper.change([step(2)]);
  expect(state()).toBe("here");
  fail(null);
  await pass(2_000);
  expect(sent.at(-1)).toEqual({ baseRevision: 1, steps: [step(2)], version: 0 });
  expect(state()).toBe("kept");
});

test("what another window wrote since is neither lost nor taken for mine", async () => {
  const { keeper, sent, pass, fail, state } = world({ ...EMPTY, version: 3 });
  const theirs: DraftView = { baseRevision: 1, steps: [step(9)], version: 5, updatedAt: "" };
  fail(new ApiError(409, "stale", "Another window.", { current: theirs }));
  keeper.change([step(1)]);
  await pass(2_000);
  expect(state()).toBe("elsewhere");
  expect(keeper.snapshot().theirs).toEqual(theirs);
  keeper.change([step(2)]);
  await pass(20_000);
  expect(sent).toHaveLength(1);
  fail(null);
  await keeper.keepMine(5);
  expect(sent.at(-1)).toEqual({ baseRevision: 1, steps: [step(2)], version: 5 });
  expect(state()).toBe("kept");
});

test("what arrived though no answer came is one's own, not another window's", async () => {
  const { keeper, sent, pass, fail, state } = world();
  fail(new ApiError(0, "offline", "No answer."));
  keeper.change([step(1)]);
  await pass(2_000);
  keeper.change([step(2)]);
  const arrived: DraftView = { baseRevision: 1, steps: [step(1)], version: 1, updatedAt: "" };
  fail(new ApiError(409, "stale", "Another window.", { current: arrived }));
  await pass(2_000);
  fail(null);
  await pass(2_000);
  expect(sent.at(-1)).toEqual({ baseRevision: 1, steps: [step(2)], version: 1 });
  expect(state()).toBe("kept");
});

test("a draft that the server has no more is begun again there", async () => {
  const { keeper, sent, pass, fail } = world({ ...EMPTY, version: 3 });
  fail(new ApiError(409, "stale", "Saved elsewhere.", { current: null }));
  keeper.change([step(1)]);
  await pass(2_000);
  fail(null);
  await pass(2_000);
  expect(sent.map(({ version }) => version)).toEqual([3, 0]);
});

test("a member who is signed out is asked to sign in, and nothing is lost", async () => {
  const { keeper, pass, fail, asked, state } = world();
  fail(new ApiError(401, "unauthenticated", "Sign in."));
  keeper.change([step(1)]);
  await pass(2_000);
  expect([asked(), state()]).toEqual([1, "here"]);
  fail(null);
  await keeper.flush();
  expect(state()).toBe("kept");
});

test("a draft the server refuses says why and is not sent again", async () => {
  const { keeper, sent, pass, fail } = world();
  fail(new ApiError(413, "too_large", "Too long."));
  keeper.change([step(1)]);
  await pass(2_000);
  expect(keeper.snapshot()).toMatchObject({ state: "refused", refusal: "Too long." });
  keeper.change([step(2)]);
  await pass(20_000);
  expect(sent).toHaveLength(1);
});
