import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { CorrectionLine } from "./correction-line";

const wordsOf = (before: string, after: string) =>
  renderToStaticMarkup(<CorrectionLine before={before} after={after} />)
    .replace(/<(\/?(?:del|ins))[^>]*>/g, "[$1]")
    .replace(/<[^>]*>/g, "");

it("strikes what goes and no more, and begins near the first change", () => {
  expect(wordsOf("that runs 64 lights", "which runs 64 lights")).toBe(
    "[del]that[/del][ins]which[/ins] runs 64 lights",
  );
  expect(
    wordsOf(
      "The board of the harbour said on Tuesday it knew",
      "The board of the harbour said on Tuesday it saw",
    ),
  ).toBe("… said on Tuesday it [del]knew[/del][ins]saw[/ins]");
});
