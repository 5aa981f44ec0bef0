import { createTextQuoteSelectorMatcher } from "@apache-annotator/dom";
import { toTextPosition } from "dom-anchor-text-quote";
import { JSDOM } from "jsdom";
import { oneByOne, type Way } from "../way";
import { matchQuote } from "./match-quote";

/** The new text as the only text of a page. */
function pageOf(text: string): { root: HTMLElement; window: JSDOM["window"] } {
  const { window } = new JSDOM("<!doctype html><body><p></p>");
  const root = window.document.querySelector("p") as HTMLElement;
  root.textContent = text;
  return { root, window };
}

/** As Hypothesis anchors: where it stood if its words stand there, else the best approximate match of the quotation. */
export const hypothesisWay: Way = {
  name: "approx-string-match",
  answer: (_before, after, passages, until) =>
    oneByOne(passages, until, ({ start, end, exact, prefix, suffix }) =>
      after.slice(start, end) === exact
        ? { start, end }
        : (matchQuote(after, exact, { prefix, suffix, hint: start }) ?? "gone"),
    ),
};

/** `dom-anchor-text-quote` with the old position as a hint. */
export const domAnchorWay: Way = {
  name: "dom-anchor-text-quote",
  answer: (_before, after, passages, until) => {
    const { root } = pageOf(after);
    return oneByOne(
      passages,
      until,
      ({ exact, prefix, suffix, start }) =>
        toTextPosition(root, { exact, prefix, suffix }, { hint: start }) ?? "gone",
    );
  },
};

/**
 * `@apache-annotator/dom`: the first place that has the quotation, between the same surroundings if the old text has
 * it more than once, as the library describes quotations.
 */
export const annotatorWay: Way = {
  name: "@apache-annotator/dom",
  answer: (before, after, passages, until) => {
    const { root, window } = pageOf(after);
    // The library reads the page's classes from the global scope.
    const globals = { Node: window.Node, NodeFilter: window.NodeFilter };
    Object.assign(globalThis, globals);
    return oneByOne(passages, until, async ({ exact, prefix, suffix }) => {
      const isUnique = before.indexOf(exact) === before.lastIndexOf(exact);
      const quote = { type: "TextQuoteSelector" as const, exact, ...(!isUnique && { prefix, suffix }) };
      const first = await createTextQuoteSelectorMatcher(quote)(root).next();
      return first.done ? "gone" : { start: first.value.startOffset, end: first.value.endOffset };
    }).finally(() => {
      for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
    });
  },
};
