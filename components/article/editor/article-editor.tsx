"use client";

import "../article.css";
import "./editor.css";
import type { Command, EditorState, Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import {
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { createPortal } from "react-dom";
import type { Passage } from "@/domain/anchor/anchor";
import type { DocumentJson } from "@/domain/document/document-json";
import type { StepJson } from "@/lib/client/edit-drafts";
import type { Highlight } from "../highlight";
import { changedBlocks } from "./changed-blocks";
import { createEditorState } from "./editor-state";
import { EditorToolbar } from "./editor-toolbar";
import { setHighlightView, wordlessIn } from "./highlight-plugin";
import { LinkDialog } from "./link-dialog";
import { PictureDialog } from "./picture-dialog";
import { startWriting } from "./start-writing";
import { stepsToJson } from "./step-json";
import { sameToolbarState, type ToolbarState, toolbarState } from "./toolbar-state";
import { setHighlights, stepsOf, trackingOf } from "./tracking-plugin";
import { useEditorView } from "./use-editor-view";

type Props = {
  rootRef: RefObject<HTMLElement | null>;
  /** The document of the revision that editing began on, and what has been done to it in an earlier sitting. */
  base: DocumentJson;
  steps: readonly StepJson[];
  /** Where the caret goes: canonical offsets of the base, nothing done to it. The words in view where it is `null`. */
  startAt: Passage | null;
  /** The annotations of the base. */
  highlights: readonly Highlight[];
  activeId: string | null;
  /** Show the text as it would read with every open correction approved. */
  finalView: boolean;
  onFinalView: (isFinal: boolean) => void;
  byline?: ReactNode;
  onChange: (steps: StepJson[]) => void;
  /** How many annotations would be left without words if this were saved. */
  onWordless: (count: number) => void;
  /** Words may stand elsewhere on the page now: in one block, or with `null` anywhere. */
  onShown: (block: Element | null) => void;
  onActivate: (annotationIds: string[]) => void;
  onSave: () => void;
  say: (words: string) => void;
};

type Asking = "link" | "picture" | null;

/** The article as it is written: the look of the reading view, with its annotations following the words. */
export function ArticleEditor(props: Props) {
  const { rootRef, base, steps, startAt, highlights, activeId, finalView, byline } = props;
  const mountRef = useRef<HTMLDivElement>(null);
  const isTold = useRef(false);
  const [bylineElement] = useState(makeBylineElement);
  const [asking, setAsking] = useState<Asking>(null);
  const [tools, setTools] = useState<ToolbarState | null>(null);
  const showTools = (state: EditorState) => {
    const next = toolbarState(state);
    setTools((now) => (now && sameToolbarState(now, next) ? now : next));
  };
  const view = useEditorView(mountRef, {
    begin: () =>
      createEditorState({
        base,
        steps,
        highlights,
        view: { activeId, isFinal: finalView },
        byline: bylineElement,
        keys: { onLink: () => setAsking("link"), onSave: props.onSave },
        say: props.say,
      }),
    onState: (shown, change) => {
      showTools(shown.state);
      props.onWordless(wordlessIn(shown.state));
      if (!change) return;
      props.onChange(stepsToJson(stepsOf(shown.state)));
      props.onShown(onlyBlock(shown, change));
    },
    onActivate: props.onActivate,
    onProposed: () => {
      if (!isTold.current) props.say("Proposed words are decided on in their card");
      isTold.current = true;
    },
  });
  const moved = useEffectEvent(props.onShown);
  useLayoutEffect(() => {
    if (!view || trackingOf(view.state).highlights === highlights) return;
    view.dispatch(setHighlights(view.state.tr, highlights));
    moved(null);
  }, [view, highlights]);
  useLayoutEffect(() => {
    view?.dispatch(setHighlightView(view.state.tr, { activeId, isFinal: finalView }));
  }, [view, activeId, finalView]);
  const begin = useRef({ startAt, base });
  useEffect(() => {
    if (view) startWriting(view, begin.current.base, begin.current.startAt);
  }, [view]);
  const run = (command: Command) => {
    if (!view) return;
    command(view.state, view.dispatch, view);
    view.focus();
  };
  return (
    <>
      {tools && (
        <EditorToolbar
          state={tools}
          run={run}
          onAsk={setAsking}
          isFinal={finalView}
          onFinalView={props.onFinalView}
        />
      )}
      <article
        ref={rootRef}
        className="article-text written"
        aria-label="Article"
        data-final={finalView || undefined}
      >
        <div ref={mountRef} />
        {createPortal(byline, bylineElement)}
      </article>
      {view && asking === "link" && (
        <LinkDialog state={view.state} run={run} onClose={() => setAsking(null)} />
      )}
      {view && asking === "picture" && (
        <PictureDialog state={view.state} run={run} onClose={() => setAsking(null)} />
      )}
    </>
  );
}

/** The one block that a change was in, `null` where it was in several. */
function onlyBlock(view: EditorView, change: Transaction): Element | null {
  const [block, ...more] = changedBlocks(change);
  const element = block && more.length === 0 ? view.nodeDOM(block.start - 1) : null;
  return element instanceof Element ? element : null;
}

function makeBylineElement(): HTMLElement {
  const element = document.createElement("div");
  element.dataset.inserted = "";
  return element;
}
