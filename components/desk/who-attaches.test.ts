import { expect, test } from "vitest";
import { annotationView } from "./test-annotation";
import { whoAttaches } from "./who-attaches";

const lost = { passage: null, author: "Ada" };
const comment = annotationView({ id: "1", kind: "comment", ...lost });
const correction = annotationView({ id: "2", kind: "correction", ...lost, correction: { state: "open" } });

test.each([
  ["a comment", comment, "Ada or an editor can attach it to other words."],
  ["a correction", correction, "Only Ada, who proposed it, can attach it to other words."],
  [
    "one of a closed article",
    { ...comment, can: { ...comment.can, reply: false } },
    "The article is closed to changes.",
  ],
])("of %s it is said who may", (_, annotation, words) => expect(whoAttaches(annotation)).toBe(words));
