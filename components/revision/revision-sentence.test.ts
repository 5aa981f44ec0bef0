import { expect, test } from "vitest";
import type { MemberView } from "@/domain/member/member";
import type { RevisionSummary } from "@/domain/revision/revision";
import { correctionReason } from "./correction-reason";
import { revisionName, revisionSentence } from "./revision-sentence";

const imogen: MemberView = { id: "imogen", name: "Imogen Hale", role: "managing_editor" };
const tomas: MemberView = { id: "tomas", name: "Tomas Wren", role: "editor" };

function revision(reason: RevisionSummary["reason"], proposedBy = tomas): RevisionSummary {
  return {
    number: 3,
    parent: 2,
    reason,
    author: imogen,
    createdAt: "2026-01-01T00:00:00.000Z",
    contentHash: "",
    wordCount: 3,
    correction: { id: "c", exact: "so", replacement: "as much", reason: "Style guide", proposedBy },
  };
}

test("an undo takes back an approval, not the correction", () => {
  expect(revisionSentence(revision("undo"))).toBe(
    "Imogen Hale undid the approval of a correction by Tomas Wren",
  );
  expect(revisionSentence(revision("undo", imogen))).toBe("Imogen Hale undid the approval of a correction");
  expect(revisionSentence(revision("correction"))).toBe("Imogen Hale approved a correction by Tomas Wren");
});

test("the reason of a correction is not told as the reason of its undo", () => {
  expect(correctionReason(revision("correction"))).toBe("Style guide");
  expect(correctionReason(revision("undo"))).toBe("Reason given for the correction: Style guide");
});

test("the first text is the article, a later one a new draft; a restoration names what it restores", () => {
  const plain = { ...revision("import"), correction: undefined };
  expect(revisionSentence({ ...plain, number: 1, parent: null })).toBe("Imogen Hale brought the article in");
  expect(revisionSentence(plain)).toBe("Imogen Hale brought a new draft in");
  expect(revisionSentence({ ...plain, reason: "restore", restores: 1 })).toBe(
    "Imogen Hale restored revision 1",
  );
});

test("a short name says what made a revision, and who", () => {
  expect(revisionName(revision("correction"))).toBe("Correction · Imogen Hale");
  expect(revisionName(revision("import"))).toBe("New draft · Imogen Hale");
  expect(revisionName({ ...revision("restore"), restores: 1 })).toBe("Restored 1 · Imogen Hale");
});
