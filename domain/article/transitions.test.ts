import { describe, expect, test } from "vitest";
import { ROLES, type Viewer } from "../member/member";
import { ARTICLE_STATES, type ArticleState } from "./article";
import { MoveArticle, moveProblem, movesFor, stateAfter, statesBefore, TRANSITIONS } from "./transitions";

const AUTHOR = "author";
const viewer = (role: Viewer["role"], memberId = "somebody"): Viewer => ({
  newsroomId: "n",
  memberId,
  role,
  name: "Somebody",
});

/** Every way there is, by hand: from, move, to. `back` is where the article was. */
const WAYS = `
  draft              submit            in_review
  changes_requested  submit            in_review
  in_review          request_changes   changes_requested
  in_review          approve           approved
  approved           reopen            in_review
  approved           publish           published
  in_review          publish_urgently  published
  changes_requested  publish_urgently  published
  draft              hold              on_hold
  in_review          hold              on_hold
  changes_requested  hold              on_hold
  approved           hold              on_hold
  published          hold              on_hold
  killed             hold              on_hold
  draft              kill              killed
  in_review          kill              killed
  changes_requested  kill              killed
  approved           kill              killed
  published          kill              killed
  on_hold            kill              killed
  on_hold            resume            back
  killed             resume            back
`;
const ways = WAYS.trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/));

const MOVES = Object.keys(TRANSITIONS) as (keyof typeof TRANSITIONS)[];

test("the ways from every state are those that were agreed, and no others", () => {
  const there = MOVES.flatMap((move) =>
    statesBefore(move).map((from) => {
      const to = stateAfter(move, "back" as ArticleState);
      return [from, move, to].join(" ");
    }),
  );
  expect(there.toSorted()).toEqual(ways.map((way) => way.join(" ")).toSorted());
});

test("what takes an article out of the way of others needs a reason, and nothing goes out owing anything but stages", () => {
  const needing = MOVES.filter((move) => TRANSITIONS[move].needsReason);
  expect(needing).toEqual(["request_changes", "reopen", "publish_urgently", "hold", "kill"]);
  const owing = Object.fromEntries(MOVES.map((move) => [move, TRANSITIONS[move].owesNothing]));
  expect(owing).toMatchObject({
    approve: "everything",
    publish: "everything",
    publish_urgently: "all but stages",
    submit: "no matter",
  });
});

test("a move is offered exactly where nothing is in its way", () => {
  for (const role of ROLES)
    for (const state of ARTICLE_STATES)
      for (const memberId of [AUTHOR, "somebody"]) {
        const article = { state, authorId: AUTHOR };
        const offered = movesFor(viewer(role, memberId), article);
        for (const move of MOVES)
          expect(moveProblem(viewer(role, memberId), move, article) === undefined).toBe(
            offered.includes(move),
          );
      }
});

describe("who is refused is told why", () => {
  const problem = (
    role: Viewer["role"],
    memberId: string,
    move: (typeof MOVES)[number],
    state: ArticleState,
  ) => moveProblem(viewer(role, memberId), move, { state, authorId: AUTHOR });

  test("for the state it is in", () =>
    expect(problem("editor", "somebody", "approve", "draft")).toMatch(/^The article is draft:/));
  test("for being its author", () =>
    expect(problem("editor", AUTHOR, "approve", "in_review")).toBe(
      "You wrote this article. Another member does that.",
    ));
  test("for their role", () => {
    expect(problem("admin", "somebody", "approve", "in_review")).toMatch(/^Your role does not do that/);
    expect(problem("reporter", AUTHOR, "approve", "in_review")).toMatch(/^Your role does not do that/);
    expect(problem("editor", "somebody", "publish_urgently", "in_review")).toMatch(/^Your role/);
  });
});

test("a request says what was seen, and nothing else", () => {
  const seen = { move: "hold", from: "draft", revision: 1 };
  expect(MoveArticle.safeParse(seen).success).toBe(true);
  for (const bad of [
    { ...seen, move: "unpublish" },
    { ...seen, from: "spiked" },
    { ...seen, revision: 0 },
    { ...seen, to: "published" },
    { ...seen, by: "somebody" },
    { ...seen, reason: "x".repeat(5_001) },
    { move: "hold", revision: 1 },
  ])
    expect(MoveArticle.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
});
