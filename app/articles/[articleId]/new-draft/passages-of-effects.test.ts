import { expect, test } from "vitest";
import type { AnchorView } from "@/domain/annotation/annotation";
import type { DocumentJson } from "@/domain/document/document-json";
import type { AnchorEffect, DraftPreview } from "@/domain/revision/new-revision";
import { passagesOfEffects } from "./passages-of-effects";

const document: DocumentJson = {
  type: "doc",
  content: ["Harbour", "", "The quay", "is shut"].map((text, at) => ({
    type: at === 0 ? "headline" : "paragraph",
    attrs: { id: `b${at}` },
    content: text ? [{ type: "text", text }] : undefined,
  })),
};

function effect(
  annotationId: string,
  start: number | null,
  end: number | null,
  open?: boolean,
): AnchorEffect {
  const anchor: AnchorView = {
    state: start === null ? "detached" : "anchored",
    start,
    end,
    exact: "",
    prefix: "",
    suffix: "",
    revision: 1,
  };
  const kind = open === undefined ? "comment" : "correction";
  return { annotationId, kind, before: anchor, after: anchor, ...(open && { open }) };
}

test("passages of the new text by block, cut where blocks end; points and what has no place are none", () => {
  const comparison = {
    before: document,
    after: document,
    pairs: [],
    changeCount: 0,
  } as DraftPreview["comparison"];
  const effects = [
    effect("head", 0, 7, true),
    effect("across", 15, 25, false),
    effect("from the start", 0, 13),
    effect("point", 13, 13),
    effect("gone", null, null),
  ];
  const passage = (id: string, kind: string, open: boolean, start: number, end: number) => ({
    id,
    kind,
    open,
    start,
    end,
  });
  expect([...passagesOfEffects({ comparison, effects })]).toEqual([
    ["b0", [passage("head", "correction", true, 0, 7), passage("from the start", "comment", true, 0, 7)]],
    ["b2", [passage("across", "correction", false, 4, 8), passage("from the start", "comment", true, 0, 2)]],
    ["b3", [passage("across", "correction", false, 0, 4)]],
  ]);
});
