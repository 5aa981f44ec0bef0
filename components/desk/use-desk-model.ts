"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { ArticleSelection } from "@/components/article/article-selection";
import { toasts } from "@/components/ui/toast-manager";
import type { AnnotationKind, Target } from "@/domain/annotation/annotation";
import type { Viewer } from "@/domain/member/member";
import { articleQuery } from "@/lib/client/article-queries";
import { browserOutbox } from "@/lib/client/browser-outbox";
import { provisionalPassage } from "@/lib/client/provisional-passage";
import { useOutbox } from "@/lib/client/use-outbox";
import { useSave } from "@/lib/client/use-save";
import { closedWords } from "./closed-words";
import type { CardCommands, Desk } from "./desk-context";
import { matchesFilter } from "./filter";
import { nextOpen } from "./next-open";
import { useActivation } from "./use-activation";
import { useBulk } from "./use-bulk";
import { useCards } from "./use-cards";
import { useCompositions } from "./use-compositions";
import { useDeskArticle } from "./use-desk-article";
import { useFilter } from "./use-filter";
import { usePreview } from "./use-preview";
import { useReadingView } from "./use-reading-view";
import { useResize } from "./use-resize";
import { useRetarget } from "./use-retarget";
import { useViewedText } from "./use-viewed-text";

const NOT_ITS_TEXT = "These are not the words of the article as it stands. Go to all marks to annotate.";

/** Everything the desk knows and can do, for one article and one member. */
export function useDeskModel(articleId: string, viewer: Viewer, rootRef: RefObject<HTMLElement | null>) {
  const [selection, setSelection] = useState<ArticleSelection | null>(null);
  const [filter, setFilter] = useFilter();
  const [view, setView] = useReadingView(viewer.memberId);
  const announcer = useRef<HTMLDivElement>(null);
  const entries = useOutbox(viewer.memberId);
  const compositions = useCompositions(viewer, articleId);
  const writing = compositions.open?.composition ?? null;
  const writingId = writing?.id;
  const shownEntries = useMemo(() => entries.filter(({ id }) => id !== writingId), [entries, writingId]);
  const { article, index } = useDeskArticle(articleId, viewer, shownEntries);
  const save = useSave(articleId, viewer);
  const { annotations, revision } = article;
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => annotations.filter((one) => matchesFilter(one, wanted)), [annotations, wanted]);
  const viewed = useViewedText(article, index, view);
  // What is selected, or pointed out, counts in the text as it stands.
  const isItsText = viewed.text.view === "marks" || viewed.text.view === "simple";
  const activation = useActivation(rootRef, shown);
  const { active } = activation;
  const groups = useCards(annotations, shown, viewed.text, active.id);
  const pending = useMemo(
    () => writing && provisionalPassage(revision.text, revision.number, writing.target),
    [writing, revision.text, revision.number],
  );
  const target = (chosen: ArticleSelection): Target => ({
    revision: revision.number,
    ...chosen.passage,
    exact: chosen.exact,
  });

  const announce = (words: string) => {
    if (announcer.current) announcer.current.textContent = words;
  };
  const retarget = useRetarget({ article, decide: save.decide, activate: activation.activate, announce });
  const [preview, setPreview] = usePreview(rootRef, index);
  const isBusy = writing !== null || retarget.annotation !== null || !isItsText;
  const resize = useResize(isBusy ? undefined : annotations.find(({ id }) => id === active.id), index, {
    attach: retarget.attach,
    activate: activation.activate,
    announce,
  });
  const compose = (kind: AnnotationKind) => {
    if (!article.can.annotate) {
      // Beside words that are selected it is said already.
      if (selection && !selection.collapsed) return announce(closedWords(article));
      return void toasts.add({ title: closedWords(article) });
    }
    if (!isItsText) return announce(NOT_ITS_TEXT);
    if (!selection || (selection.collapsed && kind !== "correction"))
      return announce("Select the words first.");
    compositions.begin(kind, target(selection));
    activation.activate(null);
    setSelection(null);
  };
  const attach = async () => {
    if (!isItsText) return announce(NOT_ITS_TEXT);
    const former = writing?.target ?? retarget.annotation?.anchor;
    if (!selection || (selection.collapsed && former?.exact)) return announce("Select the words first.");
    setSelection(null);
    if (writing) return compositions.move(target(selection));
    if (retarget.annotation) await retarget.attach(retarget.annotation, selection.passage);
  };
  const client = useQueryClient();
  const activateNextOpen = (afterId: string) => {
    // Whoever has gone elsewhere while the decision was on its way is left there.
    if (activation.active.id !== afterId) return;
    const now = client.getQueryData(articleQuery(articleId).queryKey)?.annotations ?? [];
    const next = nextOpen(
      now.filter((one) => one.id === afterId || matchesFilter(one, filter)),
      afterId,
    );
    if (next) activation.activate(next, { scroll: true, focus: true });
    else activation.activate(afterId, { focus: true });
    if (!next) announce("No more corrections to decide.");
  };
  const desk = useStableDesk(articleId, viewer, {
    activate: activation.activate,
    activateNextOpen,
    compose,
    retarget: (id) => {
      if (!isItsText) setView("marks");
      retarget.begin(id);
      rootRef.current?.focus({ preventScroll: true });
    },
    attach: retarget.attach,
    resize: resize.begin,
    preview: (passage, options) => {
      if (!isItsText && passage) setView("marks");
      setPreview(passage, options);
    },
    write: save.write,
    decide: save.decide,
    discardEntry: (entryId) => void browserOutbox(viewer.memberId).discard(entryId),
    announce,
  });
  const bulk = useBulk(article, shown, desk);
  return {
    article,
    index: viewed.text.index,
    view,
    setView,
    viewed,
    isItsText,
    bulk,
    groups,
    shown,
    highlights: viewed.text.highlights,
    pending: isItsText ? pending : null,
    active,
    step: activation.step,
    filter,
    setFilter,
    selection,
    setSelection,
    compositions,
    retarget,
    attach,
    preview: isItsText ? preview : null,
    resize,
    entries,
    announcer,
    desk,
  };
}

export type DeskModel = ReturnType<typeof useDeskModel>;

type Abilities = Omit<Desk, "articleId" | "viewer" | "commands">;

/** The same object for as long as the page lives, doing what the latest render would do. */
function useStableDesk(articleId: string, viewer: Viewer, abilities: Abilities): Desk {
  const latest = useRef(abilities);
  useEffect(() => {
    latest.current = abilities;
  });
  const commands = useRef<CardCommands | null>(null);
  return useMemo(
    () => ({
      articleId,
      viewer,
      commands,
      activate: (...given) => latest.current.activate(...given),
      activateNextOpen: (...given) => latest.current.activateNextOpen(...given),
      compose: (...given) => latest.current.compose(...given),
      retarget: (...given) => latest.current.retarget(...given),
      attach: (...given) => latest.current.attach(...given),
      resize: (...given) => latest.current.resize(...given),
      preview: (...given) => latest.current.preview(...given),
      write: (...given) => latest.current.write(...given),
      decide: (...given) => latest.current.decide(...given),
      discardEntry: (...given) => latest.current.discardEntry(...given),
      announce: (...given) => latest.current.announce(...given),
    }),
    [articleId, viewer],
  );
}
