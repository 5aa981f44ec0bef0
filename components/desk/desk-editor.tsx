"use client";

import { type ReactNode, type RefObject, useEffect, useMemo } from "react";
import { useHeld } from "@/components/article/use-held";
import { toasts } from "@/components/ui/toast-manager";
import { Byline } from "./byline";
import { DeskEditorNotices } from "./desk-editor-notices";
import type { Editor } from "./desk-editor-open";
import type { EditSession } from "./desk-editor-session";
import { highlightsOf } from "./highlights-of";
import { tellPassagesMoved } from "./passages-moved";
import type { DeskEditorModel } from "./use-desk-editor";
import type { DeskEditorSaving } from "./use-desk-editor-saving";
import type { DeskModel } from "./use-desk-model";

type Props = {
  model: DeskModel;
  editor: DeskEditorModel;
  saving: DeskEditorSaving;
  rootRef: RefObject<HTMLElement | null>;
  /** The article as it is read. */
  children: ReactNode;
};

/** The article on the desk: as it is read, or while it is written the editor in its place. */
export function DeskEditor({ editor, children, ...rest }: Props) {
  const { session, Editor } = editor;
  if (!session || !Editor) return children;
  return <Writing key={session.id} {...rest} editor={editor} session={session} Editor={Editor} />;
}

type WritingProps = Omit<Props, "children"> & { session: EditSession; Editor: Editor };

function Writing({ model, editor, saving, session, Editor, rootRef }: WritingProps) {
  const { article, active, desk, view, setView } = model;
  const highlights = useHighlightsAtBase(model, session);
  useFocusAfter(rootRef);
  const activate = (ids: string[]) => {
    const next = (ids.indexOf(active.id ?? "") + 1) % ids.length;
    desk.activate(ids[next] ?? null);
  };
  return (
    <>
      <Editor
        rootRef={rootRef}
        base={session.base.document}
        steps={session.steps}
        startAt={session.startAt}
        highlights={highlights}
        activeId={active.id}
        finalView={view === "final"}
        onFinalView={(isFinal) => setView(isFinal ? "final" : "marks")}
        byline={<Byline article={article} />}
        onChange={(steps) => session.keeper.change(steps)}
        onWordless={editor.setWordless}
        onShown={(block) => rootRef.current && tellPassagesMoved(rootRef.current, block)}
        onActivate={activate}
        onSave={() => saving.ask("why")}
        say={(words) => toasts.add({ title: words })}
      />
      <DeskEditorNotices model={model} editor={editor} session={session} />
    </>
  );
}

/** When the editor is gone, the keyboard is where the words are. */
function useFocusAfter(rootRef: RefObject<HTMLElement | null>): void {
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) rootRef.current?.focus({ preventScroll: true });
      });
    },
    [rootRef],
  );
}

/** The annotations on the words of the base. Of a newer revision they would stand on other words. */
function useHighlightsAtBase({ article }: DeskModel, { base }: EditSession) {
  const isNewest = article.revision.number === base.number;
  const annotations = useHeld(isNewest ? article.annotations : base.annotations, !isNewest);
  return useMemo(() => highlightsOf(annotations), [annotations]);
}
