import { expect, it } from "vitest";
import { newId } from "@/lib/client/new-id";
import { checkComposition, compositionOfEntry, isAbout, newComposition, problemAfter } from "./composition";

const target = { revision: 1, start: 10, end: 14, exact: "bank" };

it("says in words why a correction that changes nothing is refused", () => {
  const { problem } = checkComposition(newComposition(newId(), "correction", target));
  expect(problem?.fields.replacement).toMatch(/stand already/);
});

it("forgets what was wrong with a field once it is changed, and with no other", () => {
  const same = newComposition(newId(), "correction", target);
  if (same.kind !== "correction") throw new Error("asked for a correction");
  const problem = { message: "", fields: { replacement: "These stand already.", reason: "Say why." } };
  const changed = { ...same, fields: { ...same.fields, replacement: "shore" } };
  expect(problemAfter(problem, same, changed)?.fields).toEqual({ reason: "Say why." });
  expect(problemAfter(problem, same, same)).toEqual(problem);
  expect(problemAfter(undefined, same, changed)).toBeUndefined();
});

it("asks for the words of an insertion", () => {
  const { problem } = checkComposition(
    newComposition(newId(), "correction", { ...target, end: 10, exact: "" }),
  );
  expect(problem?.fields.replacement).toBe("Write the words to insert.");
});

it("names what is wrong beside the field it is wrong in", () => {
  const composition = newComposition(newId(), "source", target);
  if (composition.kind !== "source") throw new Error("asked for a source");
  const described = {
    id: newId(),
    type: "web_page" as const,
    title: " ",
    publisher: "",
    author: "",
    url: "javascript:alert(1)",
    publishedOn: "",
    accessedOn: "2026-01-01",
  };
  const { problem } = checkComposition({ ...composition, fields: { ...composition.fields, described } });
  expect(problem?.fields["source.title"]).toMatch(/title/);
  expect(problem?.fields["source.url"]).toMatch(/javascript:/);
});

it("asks for a source when none is chosen", () => {
  const { problem } = checkComposition(newComposition(newId(), "source", target));
  expect(problem?.fields.sourceId).toBeTruthy();
});

it("comes back from the outbox as it was written", () => {
  const id = newId();
  const written = {
    id,
    target,
    kind: "correction" as const,
    fields: { replacement: "river", reason: "It is one." },
  };
  const { request } = checkComposition(written);
  if (!request) throw new Error("this composition is in order");
  const entry = {
    id,
    memberId: "ada",
    newsroomId: "demo",
    articleId: "article",
    operation: { name: "create_annotation" as const, body: request },
    createdAt: "2026-01-01T00:00:00.000Z",
    attempts: 0,
  };
  expect(compositionOfEntry(entry)).toEqual(written);
});

it("is about its own words only", () => {
  const comment = newComposition(newId(), "comment", target);
  expect(isAbout(comment, "comment", target)).toBe(true);
  expect(isAbout(comment, "source", target)).toBe(false);
  expect(isAbout(comment, "comment", { ...target, end: 15 })).toBe(false);
  expect(isAbout(comment, "comment", { ...target, revision: 2 })).toBe(false);
});
