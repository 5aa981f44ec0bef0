import { expect, test } from "vitest";
import { formatOfFileName } from "./format-of-file-name";

test.each([
  ["draft.txt", "text"],
  ["Draft.final.MD", "markdown"],
  ["page.htm", "html"],
  ["draft.docx", null],
  ["draft", null],
  ["md", null],
])("the file %s is %s", (name, format) => {
  expect(formatOfFileName(name)).toBe(format);
});
