"use client";

import "./desk.css";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { quoteOf } from "@/components/annotation/annotation-summary";
import { ArticleText } from "@/components/article/article-text";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Viewer } from "@/domain/member/member";
import { Composer } from "./composer";
import { DeskContext } from "./desk-context";
import { DeskFoot } from "./desk-foot";
import { DeskRail } from "./desk-rail";
import { DeskSheet } from "./desk-sheet";
import { DeskSignIn } from "./desk-sign-in";
import { DeskTopBar } from "./desk-top-bar";
import { EntriesContext } from "./entries-context";
import { FilterBar } from "./filter-bar";
import { focusArticle } from "./focus-article";
import { HelpDialog } from "./help-dialog";
import { Margin } from "./margin";
import { OverlapChooser } from "./overlap-chooser";
import { RetargetBar } from "./retarget-bar";
import { SelectionToolbar } from "./selection-toolbar";
import { useDeskKeys } from "./use-desk-keys";
import { useDeskModel } from "./use-desk-model";
import { useIsPhone } from "./use-is-phone";
import { useOverlapChoice } from "./use-overlap-choice";
import { usePressedArticle } from "./use-pressed-article";
import { useRefusedEntries } from "./use-refused-entries";

type Props = { articleId: string; viewer: Viewer; account: ReactNode };

/** The review desk: an article, what is said about it, and what becomes of it. */
export function Desk({ articleId, viewer, account }: Props) {
  const rootRef = useRef<HTMLElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isRailOpen, setRailOpen] = useState(false);
  const model = useDeskModel(articleId, viewer, rootRef);
  const { article, index, active, compositions, desk, selection, shown } = model;
  const overlap = useOverlapChoice(desk);
  const isPhone = useIsPhone();
  const isPressed = usePressedArticle(rootRef);
  useDeskKeys(desk, { step: model.step, searchRef, onHelp: () => setHelpOpen(true) });
  useRefusedEntries(model.entries, compositions.open !== null, compositions.reopen);
  const { open } = compositions;
  const closeRail = useCallback(() => setRailOpen(false), []);
  const backToArticle = () => rootRef.current && focusArticle(rootRef.current, index, model.pending);
  const composer = open && (
    <Composer
      key={`${open.composition.id}/${open.composition.target.start}/${open.problem?.message ?? ""}`}
      open={open}
      onChange={compositions.change}
      onPutAside={(composition) => {
        compositions.putAside(composition);
        desk.announce("Put aside. What you typed is kept under Needs you.");
        backToArticle();
      }}
      onFinish={(composition, isSent) => {
        compositions.finish(composition);
        if (isSent) desk.activate(composition.id);
        backToArticle();
      }}
    />
  );
  return (
    <DeskContext value={desk}>
      <EntriesContext value={model.entries}>
        <DeskTopBar
          article={article}
          account={account}
          onRail={() => setRailOpen((wasOpen) => !wasOpen)}
          onHelp={() => setHelpOpen(true)}
        />
        <div className="desk">
          <DeskRail
            index={index}
            annotations={article.annotations}
            shown={shown}
            activeId={active.id}
            aside={compositions.aside}
            isOpen={isRailOpen}
            foot={<DeskFoot entries={model.entries} onReopen={compositions.reopen} />}
            onResume={compositions.resume}
            onClose={closeRail}
          />
          <main className="desk-article">
            <ArticleText
              document={article.revision.document}
              index={index}
              highlights={model.highlights}
              activeId={active.id}
              pendingPassage={model.pending}
              byline={<Byline article={article} />}
              rootRef={rootRef}
              onActivate={overlap.choose}
              onSelectionChange={model.setSelection}
            />
          </main>
          {isPhone ? (
            <DeskSheet model={model} composer={composer} />
          ) : (
            <aside className="desk-margin" aria-label="Annotations">
              <div className="desk-filters">
                <FilterBar
                  annotations={article.annotations}
                  filter={model.filter}
                  shown={shown.length}
                  searchRef={searchRef}
                  onChange={model.setFilter}
                />
              </div>
              <Margin
                groups={model.groups}
                active={active}
                index={index}
                rootRef={rootRef}
                shown={model.highlights}
                pending={model.pending}
                composer={composer}
              />
            </aside>
          )}
        </div>
        {selection && (!selection.collapsed || isPressed) && (
          <SelectionToolbar
            selection={selection}
            onAttach={open || model.retarget.annotation ? () => void model.attach() : null}
            onCompose={desk.compose}
          />
        )}
        {model.retarget.annotation && (
          <RetargetBar quote={quoteOf(model.retarget.annotation)} onCancel={model.retarget.cancel} />
        )}
        <OverlapChooser
          choices={overlap.choice.ids.flatMap((id) => article.annotations.find((one) => one.id === id) ?? [])}
          at={overlap.choice.at}
          onChoose={(id) => desk.activate(id, { focus: true })}
          onClose={overlap.close}
        />
        <DeskFoot entries={model.entries} isTroubleOnly onReopen={compositions.reopen} />
        <DeskSignIn />
        <HelpDialog open={isHelpOpen} onOpenChange={setHelpOpen} />
        <div ref={model.announcer} aria-live="polite" className="sr-only" />
      </EntriesContext>
    </DeskContext>
  );
}

function Byline({
  article,
}: {
  article: { author: { name: string }; revision: { number: number; wordCount: number }; updatedAt: string };
}) {
  const { author, revision, updatedAt } = article;
  return (
    <p className="mb-7 border-b border-line pb-4.5 font-sans text-sm text-ink-3">
      By {author.name} · {revision.wordCount.toLocaleString("en-GB")} words · changed{" "}
      <RelativeTime iso={updatedAt} />
    </p>
  );
}
