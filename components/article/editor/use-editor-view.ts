"use client";

import type { EditorState, Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from "react";
import { annotationIdsOf } from "../measure-passages";
import { blockViews } from "./block-views";
import { caretBeside } from "./caret-beside";
import { htmlParser } from "./parse-rules";

type Means = {
  /** Made once, when the view is. */
  begin: () => EditorState;
  onState: (view: EditorView, change: Transaction | null) => void;
  onActivate: (annotationIds: string[]) => void;
  /** Words were pressed that are only proposed: they cannot be written in. */
  onProposed: () => void;
};

/** What the bar above and the tools cover of the window, in pixels. */
const COVERED = { top: 112, right: 0, bottom: 72, left: 0 };

const ATTRIBUTES = {
  role: "textbox",
  "aria-multiline": "true",
  "aria-label": "Text of the article",
  "aria-description": "Nothing new can be annotated until the editor is closed.",
  spellcheck: "true",
};

/** ProseMirror on an element of the page, for as long as that is there. */
export function useEditorView(
  mountRef: RefObject<HTMLElement | null>,
  { begin, onState, onActivate, onProposed }: Means,
): EditorView | null {
  const [view, setView] = useState<EditorView | null>(null);
  const start = useEffectEvent(begin);
  const tell = useEffectEvent(onState);
  const activate = useEffectEvent(onActivate);
  const tellProposed = useEffectEvent(onProposed);
  useLayoutEffect(() => {
    const mount = mountRef.current;
    if (!mount) return;
    const made = new EditorView(
      { mount },
      {
        state: start(),
        attributes: ATTRIBUTES,
        nodeViews: blockViews,
        domParser: htmlParser,
        scrollMargin: COVERED,
        scrollThreshold: COVERED,
        dispatchTransaction(transaction) {
          made.updateState(made.state.apply(transaction));
          tell(made, transaction.docChanged ? transaction : null);
        },
        handleClick: (pressedView, _position, event) =>
          pressed(event, activate) || pressedProposed(pressedView, event, tellProposed),
      },
    );
    setView(made);
    tell(made, null);
    return () => made.destroy();
  }, [mountRef]);
  useEffect(() => () => setView(null), []);
  return view;
}

/** With Ctrl or Command a link is followed, as in Word; a plain press opens the card of what it is on. */
function pressed(event: MouseEvent, activate: (ids: string[]) => void): boolean {
  if (!(event.target instanceof Element)) return false;
  const link = event.target.closest("a[href]");
  if (link instanceof HTMLAnchorElement && (event.ctrlKey || event.metaKey)) {
    window.open(link.href, "_blank", "noopener,noreferrer");
    return true;
  }
  const run = event.target.closest("[data-annotation-ids]");
  if (run) activate(annotationIdsOf(run));
  return false;
}

function pressedProposed(view: EditorView, event: MouseEvent, tell: () => void): boolean {
  const shown =
    event.target instanceof Element && event.target.closest("[data-inserted][data-annotation-ids]");
  if (!shown) return false;
  caretBeside(view, shown, event.clientX);
  if (shown.matches("ins")) tell();
  return true;
}
