import { describe, expect, test } from "vitest";
import { ARTICLE_STATES, type ArticleState } from "../article/article";
import { ROLES, type Role } from "../member/member";
import { ACTIONS, type Action, isPermitted, mayInSomeState } from "./permissions";

/** r reporter, e editor, c copy editor, f fact-checker, l legal, m managing editor, a admin. */
const LETTERS: Record<Role, string> = {
  reporter: "r",
  editor: "e",
  copy_editor: "c",
  fact_checker: "f",
  legal: "l",
  managing_editor: "m",
  admin: "a",
};
/** D draft, R in review, C changes requested, A approved, P published, H on hold, K killed. */
const STATES: Record<ArticleState, string> = {
  draft: "D",
  in_review: "R",
  changes_requested: "C",
  approved: "A",
  published: "P",
  on_hold: "H",
  killed: "K",
};

/** Written by hand from what the newsroom agreed, not from the code: who for their own, who for another's, and when. */
const AGREED = `
  article.import            recflma  recflma  DRCAPHK
  article.edit              recflma  ecm      DRC
  article.submit            recflma  ecm      DC
  article.request_changes   -        ecflm    R
  article.approve           -        em       R
  article.reopen            em       em       A
  article.publish           -        em       A
  article.publish_urgently  -        m        RC
  article.hold              em       em       DRCAPK
  article.kill              em       em       DRCAPH
  article.resume            em       em       HK
  article.set_type          recflma  ecm      D
  annotation.create         recflma  recflma  DRC
  annotation.retarget       recflma  ecm      DRC
  annotation.delete         recflma  -        DRC
  citation.edit             recflma  -        DRC
  comment.edit              recflma  -        DRC
  correction.decide         -        ecm      DRC
  correction.withdraw       recflma  -        DRC
  correction.retarget       recflma  -        DRC
  decision.undo             ecm      ecm      DRC
  thread.reply              recflma  recflma  DRC
  thread.resolve            recflma  recflma  DRC
  stage.approve             -        recflma  RC
  stage.withdraw            recflma  -        RC
  review.submit             recflma  -        DRC
  review.discard            recflma  -        DRCAPHK
  back_read.give            -        ecflm    P
  assignment.create         recflma  recflma  DRCAP
  assignment.cancel         recflma  em       DRCAPHK
  member.manage             a        a        DRCAPHK
  settings.manage           a        a        DRCAPHK
  audit.read                a        a        DRCAPHK
`;

type Row = { own: string; others: string; states: string };
const rows = new Map<string, Row>(
  AGREED.trim()
    .split("\n")
    .map((line) => {
      const [action = "", own = "", others = "", states = ""] = line.trim().split(/\s+/);
      return [action, { own, others, states }];
    }),
);

const rowOf = (action: Action): Row => {
  const row = rows.get(action);
  if (!row) throw new Error(`Nobody agreed on who may ${action}: write its row`);
  return row;
};

test("every action has its row, and no row is of nothing", () => {
  expect([...rows.keys()].toSorted()).toEqual([...ACTIONS].toSorted());
});

describe.each(ACTIONS)("%s", (action) => {
  const cells = ROLES.flatMap((role) =>
    [true, false].flatMap((own) => ARTICLE_STATES.map((state) => ({ role, own, state }))),
  );

  test.each(cells)("$role, own: $own, $state", ({ role, own, state }) => {
    const row = rowOf(action);
    const inSomeState = (own ? row.own : row.others).includes(LETTERS[role]);
    expect(mayInSomeState(action, { role, own })).toBe(inSomeState);
    expect(isPermitted(action, { role, own, state })).toBe(inSomeState && row.states.includes(STATES[state]));
  });
});

describe("whoever has no part in the text has no way round", () => {
  const LETTING_OUT = [
    "article.approve",
    "article.publish",
    "article.publish_urgently",
    "back_read.give",
    "correction.decide",
  ] as const;

  test.each(LETTING_OUT)("an admin may not %s, be it their own or another's, in any state", (action) => {
    for (const own of [true, false]) expect(mayInSomeState(action, { role: "admin", own })).toBe(false);
  });

  test.each([...LETTING_OUT, "stage.approve"] as const)("nobody may %s for what is their own", (action) => {
    for (const role of ROLES) expect(mayInSomeState(action, { role, own: true })).toBe(false);
  });
});
