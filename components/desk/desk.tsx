"use client";

import "./desk.css";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { ArticleText } from "@/components/article/article-text";
import { SignInAgain } from "@/components/member/sign-in-again";
import type { Viewer } from "@/domain/member/member";
import { useReadNotifications } from "@/lib/client/use-read-notifications";
import { BulkDialog } from "./bulk-dialog";
import { BulkResidueDialog } from "./bulk-residue-dialog";
import { Byline } from "./byline";
import { DeskComposer } from "./desk-composer";
import { DeskContext } from "./desk-context";
import { DeskEditor } from "./desk-editor";
import { DeskEditorBar } from "./desk-editor-bar";
import { DeskEditorButton } from "./desk-editor-button";
import { DeskEditorDialogs } from "./desk-editor-dialogs";
import { DeskFilters } from "./desk-filters";
import { DeskFoot } from "./desk-foot";
import { DeskMargin } from "./desk-margin";
import { DeskMoveDialog } from "./desk-move-dialog";
import { DeskRail } from "./desk-rail";
import { DeskResize } from "./desk-resize";
import { DeskReview } from "./desk-review";
import { DeskSelection } from "./desk-selection";
import { DeskSheet } from "./desk-sheet";
import { DeskTopBar } from "./desk-top-bar";
import { DeskWorkflow } from "./desk-workflow";
import { DetachedTray } from "./detached-tray";
import { EntriesContext } from "./entries-context";
import { HelpDialog } from "./help-dialog";
import { OverlapChooser } from "./overlap-chooser";
import { PlaceKeeper } from "./place-keeper";
import { PrivateContext } from "./private-context";
import { SinceLastRead } from "./since-last-read";
import { useDeskEditor } from "./use-desk-editor";
import { useDeskEditorSaving } from "./use-desk-editor-saving";
import { useDeskKeys } from "./use-desk-keys";
import { useDeskModel } from "./use-desk-model";
import { useIsPhone } from "./use-is-phone";
import { useOverlapChoice } from "./use-overlap-choice";
import { useRefusedEntries } from "./use-refused-entries";
import { useWorkflow } from "./use-workflow";
import { ViewBar } from "./view-bar";

type Props = { articleId: string; viewer: Viewer; account: ReactNode };

/** The review desk: an article, what is said about it, and what becomes of it. */
export function Desk({ articleId, viewer, account }: Props) {
  const rootRef = useRef<HTMLElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isRailOpen, setRailOpen] = useState(false);
  const closeRail = useCallback(() => setRailOpen(false), []);
  const model = useDeskModel(articleId, viewer, rootRef);
  const { article, index, active, compositions, desk, entries } = model;
  const overlap = useOverlapChoice(desk);
  const isPhone = useIsPhone();
  useReadNotifications(articleId, viewer.memberId, active.id);
  const { bulk } = model;
  const editor = useDeskEditor(model);
  const saving = useDeskEditorSaving(model, editor);
  const { session } = editor;
  const workflow = useWorkflow(article, { ...desk, showStages: () => setRailOpen(true) });
  useDeskKeys(desk, {
    step: model.step,
    searchRef,
    onHelp: () => setHelpOpen(true),
    onAll: bulk.ask,
    onView: model.setView,
  });
  useRefusedEntries(entries, compositions.open !== null, compositions.reopen);
  const composer = compositions.open && <DeskComposer model={model} rootRef={rootRef} />;
  return (
    <DeskContext value={desk}>
      <EntriesContext value={entries}>
        <PrivateContext value={article.review !== undefined}>
          <DeskTopBar
            article={article}
            account={account}
            edit={article.can.edit && <DeskEditorButton editor={editor} />}
            editing={session && <DeskEditorBar editor={editor} saving={saving} session={session} />}
            base={session?.base.number}
            onMove={workflow.ask}
            onWay={isPhone && isRailOpen ? closeRail : workflow.showAll}
            view={model.viewed.text.view}
            onView={model.setView}
            onRail={() => setRailOpen((wasOpen) => !wasOpen)}
            onHelp={() => setHelpOpen(true)}
          />
          <div className="desk-bars">
            <DeskReview article={article} className="is-bar" />
            <DetachedTray annotations={article.annotations} activeId={active.id} className="is-bar" />
          </div>
          <div className="desk">
            <DeskRail
              index={index}
              annotations={article.annotations}
              shown={model.shown}
              activeId={active.id}
              aside={compositions.aside}
              isOpen={isRailOpen}
              canAnnotate={article.can.annotate}
              way={<DeskWorkflow article={article} workflow={workflow} isEditing={session !== null} />}
              filters={isPhone && <DeskFilters model={model} searchRef={searchRef} />}
              foot={<DeskFoot entries={entries} onReopen={compositions.reopen} />}
              onResume={compositions.resume}
              onClose={closeRail}
            />
            <main
              className="desk-article"
              data-view={session ? "marks" : model.viewed.text.view}
              data-editing={session?.id}
            >
              {!session && (
                <SinceLastRead article={article} viewer={viewer} made={bulk.made} isMaking={bulk.isPending} />
              )}
              <DeskEditor model={model} editor={editor} saving={saving} rootRef={rootRef}>
                <ViewBar model={model} />
                <ArticleText
                  document={model.viewed.text.document}
                  index={index}
                  highlights={model.highlights}
                  activeId={active.id}
                  pendingPassage={model.pending ?? model.resize.draft}
                  previewPassage={model.preview}
                  hasSideLines={model.viewed.text.view !== "marks"}
                  byline={<Byline article={article} />}
                  rootRef={rootRef}
                  onActivate={overlap.choose}
                  onSelectionChange={model.setSelection}
                />
                <PlaceKeeper rootRef={rootRef} text={model.viewed.text} />
                <DeskResize model={model} rootRef={rootRef} />
              </DeskEditor>
            </main>
            {isPhone ? (
              (!session || editor.isCardShown) && <DeskSheet model={model} composer={composer} />
            ) : (
              <DeskMargin
                model={model}
                rootRef={rootRef}
                searchRef={searchRef}
                composer={composer}
                editing={session}
              />
            )}
          </div>
          {!session && <DeskSelection model={model} rootRef={rootRef} />}
          <DeskEditorDialogs model={model} editor={editor} saving={saving} />
          <OverlapChooser
            choices={overlap.choice.ids.flatMap(
              (id) => article.annotations.find((one) => one.id === id) ?? [],
            )}
            at={overlap.choice.at}
            onChoose={(id) => desk.activate(id, { focus: true })}
            onClose={overlap.close}
          />
          <DeskFoot entries={entries} isTroubleOnly onReopen={compositions.reopen} />
          <SignInAgain viewer={viewer} work="is_sent" />
          <DeskMoveDialog article={article} workflow={workflow} />
          <BulkDialog bulk={bulk} />
          <BulkResidueDialog bulk={bulk} />
          <HelpDialog open={isHelpOpen} onOpenChange={setHelpOpen} />
          <div ref={model.announcer} aria-live="polite" className="sr-only" />
        </PrivateContext>
      </EntriesContext>
    </DeskContext>
  );
}
