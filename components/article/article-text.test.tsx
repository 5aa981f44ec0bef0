// @vitest-environment jsdom
import { act, createRef } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { DocumentJson } from "@/domain/document/document-json";
import { indexText } from "@/domain/document/text-index";
import { ArticleText } from "./article-text";
import type { Highlight } from "./highlight";

const article: DocumentJson = {
  type: "doc",
  content: [
    { type: "headline", attrs: { id: "h" }, content: [{ type: "text", text: "Bridge to close" }] },
    {
      type: "paragraph",
      attrs: { id: "p1" },
      content: [
        { type: "text", text: "It carries " },
        { type: "text", text: "31,000 vehicles", marks: [{ type: "strong" }] },
        { type: "text", text: " a day over the " },
        {
          type: "text",
          text: "old river",
          marks: [{ type: "link", attrs: { href: "https://example.org/", title: null } }],
        },
      ],
    },
    { type: "paragraph", attrs: { id: "p2" }, content: [{ type: "text", text: "The work was late" }] },
    {
      type: "paragraph",
      attrs: { id: "p3" },
      content: [
        {
          type: "text",
          text: "unsafe",
          marks: [{ type: "link", attrs: { href: "javascript:alert(1)", title: null } }],
        },
      ],
    },
    { type: "figure", attrs: { id: "f", src: "http://example.org/a.png", alt: "A bridge" } },
  ],
};
const index = indexText(article);

function highlight(id: string, kind: Highlight["kind"], words: string, replacement?: string): Highlight {
  const start = index.text.indexOf(words);
  const correction = replacement === undefined ? undefined : { replacement, open: true };
  return { id, kind, start, end: start + words.length, state: "anchored", open: true, correction };
}

const highlights = [
  highlight("source", "source", "31,000"),
  highlight("comment", "comment", "carries 31,000 vehicles"),
  highlight("correction", "correction", "late", "early"),
];

/** The article once a paragraph has come before its first. */
const later: DocumentJson = {
  type: "doc",
  content: article.content.toSpliced(1, 0, {
    type: "paragraph",
    attrs: { id: "p0" },
    content: [{ type: "text", text: "The council said so on Monday" }],
  }),
};
const laterIndex = indexText(later);

const rootRef = createRef<HTMLElement>();
const activated = vi.fn();

function desk(props: Partial<Parameters<typeof ArticleText>[0]> = {}) {
  return (
    <ArticleText
      document={article}
      index={index}
      highlights={highlights}
      activeId={null}
      pendingPassage={null}
      rootRef={rootRef}
      onActivate={activated}
      onSelectionChange={() => undefined}
      {...props}
    />
  );
}

const block = (id: string) => document.querySelector(`[data-block-id="${id}"]`) as HTMLElement;

/** The blocks in which anything changes while something is done. */
async function blocksTouchedBy(change: () => void): Promise<string[]> {
  const root = rootRef.current as HTMLElement;
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => records.push(...more));
  observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
  await act(async () => change());
  const touched = [...records, ...observer.takeRecords()].map(({ target }) => {
    const element = target instanceof Element ? target : target.parentElement;
    return element?.closest("[data-block-id]")?.getAttribute("data-block-id") ?? "";
  });
  observer.disconnect();
  return [...new Set(touched)].filter(Boolean);
}

beforeAll(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});

beforeEach(() => {
  document.body.replaceChildren();
  activated.mockClear();
});

describe("ArticleText", () => {
  it("has every highlight in the server's HTML, and hydrates over it without a word", async () => {
    const container = document.body.appendChild(document.createElement("div"));
    container.innerHTML = renderToString(desk());
    expect(block("p2").innerHTML).toContain("<del");
    expect(block("p2").querySelector("ins")?.textContent).toBe("early");
    expect(document.querySelector("[data-annotation-ids='source comment']")?.textContent).toBe("31,000");
    const recovered = vi.fn();
    const root = await act(async () => hydrateRoot(container, desk(), { onRecoverableError: recovered }));
    expect(recovered).not.toHaveBeenCalled();
    await act(async () => root.unmount());
  });

  it("renders only its block again when one annotation is activated or added", async () => {
    const container = document.body.appendChild(document.createElement("div"));
    const root = createRoot(container);
    await act(async () => root.render(desk()));
    expect(await blocksTouchedBy(() => root.render(desk({ activeId: "source" })))).toEqual(["p1"]);
    const added = [...highlights, highlight("late", "comment", "Bridge")];
    expect(await blocksTouchedBy(() => root.render(desk({ highlights: added, activeId: "source" })))).toEqual(
      ["h"],
    );
    expect(
      await blocksTouchedBy(() => root.render(desk({ highlights: [...added], activeId: "source" }))),
    ).toEqual([]);
    await act(async () => root.unmount());
  });

  it("marks the words of the active annotation from end to end, and of rivals shows the active one in place", async () => {
    const rival = highlight("rival", "correction", "was late", "is late");
    const shown = [...highlights, rival];
    const root = createRoot(document.body.appendChild(document.createElement("div")));
    const marked = () =>
      [...document.querySelectorAll("[data-active]")].map(({ textContent, attributes }) =>
        [textContent, ...["data-first", "data-last"].filter((name) => attributes.getNamedItem(name))].join(
          " ",
        ),
      );
    await act(async () => root.render(desk({ highlights: shown, activeId: "comment" })));
    expect(marked()).toEqual(["carries  data-first", "31,000", " vehicles data-last"]);
    await act(async () => root.render(desk({ highlights: shown, activeId: "source" })));
    expect(marked()).toEqual(["31,000 data-first data-last"]);
    await act(async () => root.render(desk({ highlights: shown, activeId: "correction" })));
    expect(marked()).toEqual(["late data-first", "early data-last"]);
    expect([...document.querySelectorAll("ins")].map(({ textContent }) => textContent)).toEqual(["early"]);
    await act(async () => root.render(desk({ highlights: shown })));
    expect(marked()).toEqual([]);
    await act(async () => root.unmount());
  });

  it("paints what is hovered on the words that show, while a newer text waits for the hand that selects", async () => {
    const painted = new Map<string, Range[]>();
    vi.stubGlobal("CSS", { highlights: painted });
    vi.stubGlobal("Highlight", class extends Array<Range> {});
    const root = createRoot(document.body.appendChild(document.createElement("div")));
    await act(async () => root.render(desk()));
    const point = (type: string, init: PointerEventInit = {}) =>
      act(async () => {
        const run = document.querySelector("[data-annotation-ids=correction]");
        run?.dispatchEvent(
          new PointerEvent(type, { bubbles: true, button: 0, pointerType: "mouse", ...init }),
        );
      });
    const words = (name: string) => painted.get(name)?.map(String);
    await point("pointerdown");
    const moved = highlights.map((one) => {
      const by = laterIndex.text.indexOf("It carries") - index.text.indexOf("It carries");
      return { ...one, start: one.start + by, end: one.end + by };
    });
    const [newer] = moved;
    await act(async () =>
      root.render(
        desk({
          document: later,
          index: laterIndex,
          highlights: moved,
          pendingPassage: newer,
          previewPassage: newer,
        }),
      ),
    );
    await point("pointerover");
    expect(words("hover")).toEqual(["late"]);
    expect(words("selection-kept")).toBeUndefined();
    expect(words("preview")).toBeUndefined();
    await point("pointerup");
    expect(words("hover")).toEqual(["late"]);
    expect(words("selection-kept")).toEqual(["31,000"]);
    expect(words("preview")).toEqual(["31,000"]);
    await act(async () => root.unmount());
  });

  it("gives all annotations at a clicked word, shortest first, and does not follow a link", async () => {
    const container = document.body.appendChild(document.createElement("div"));
    const root = createRoot(container);
    await act(async () =>
      root.render(desk({ highlights: [...highlights, highlight("link", "source", "river")] })),
    );
    await act(async () =>
      (document.querySelector("[data-annotation-ids~=source] strong") as HTMLElement).click(),
    );
    expect(activated).toHaveBeenLastCalledWith(["source", "comment"]);
    const click = new MouseEvent("click", { bubbles: true, cancelable: true });
    await act(async () => document.querySelector("[data-annotation-ids=link]")?.dispatchEvent(click));
    expect(activated).toHaveBeenLastCalledWith(["link"]);
    expect(click.defaultPrevented).toBe(true);
    await act(async () => root.unmount());
  });

  it("follows no unsafe link and loads no image that is not ours or over TLS", () => {
    document.body.innerHTML = renderToString(desk());
    expect(block("p3").querySelector("a")).toBeNull();
    expect(block("p3").textContent).toBe("unsafe");
    expect(document.querySelector("img")).toBeNull();
    expect(document.querySelector("figure")?.textContent).toContain("A bridge");
  });
});
