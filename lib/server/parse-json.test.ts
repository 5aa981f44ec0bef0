import { expect, test } from "vitest";
import { parseJson } from "./parse-json";

const read = (value: unknown) => parseJson(new TextEncoder().encode(JSON.stringify(value)));

test("an article's deepest list with a link in it can be sent, in a document and in a step", () => {
  let block: unknown = {
    type: "paragraph",
    content: [
      { type: "text", text: "x", marks: [{ type: "link", attrs: { href: "https://example.org/" } }] },
    ],
  };
  for (let depth = 0; depth < 6; depth++)
    block = { type: "bullet_list", content: [{ type: "list_item", content: [block] }] };
  const document = { document: { type: "doc", content: [block] } };
  const steps = { steps: [{ stepType: "replace", from: 1, to: 1, slice: { content: [block] } }] };
  expect(read(document)).toEqual(document);
  expect(read(steps)).toEqual(steps);
});

test("what is nested without end is refused", () => {
  let value: unknown = [];
  for (let depth = 0; depth < 200; depth++) value = [value];
  expect(() => read(value)).toThrow(/nested too deeply/);
});
