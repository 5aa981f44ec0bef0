"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { beforeMove } from "@/components/approval/before-move";
import { BlockerList } from "@/components/approval/blocker-list";
import { MOVE_WORDS, movesInOrder } from "@/components/approval/move-words";
import { MovedNote } from "@/components/approval/moved-note";
import { noteKey } from "@/components/approval/note-key";
import { Refusal } from "@/components/approval/refusal";
import { stageHints } from "@/components/approval/stage-hints";
import { StageRow } from "@/components/approval/stage-row";
import { TypeChoice } from "@/components/approval/type-choice";
import { UrgentNotice } from "@/components/approval/urgent-notice";
import { AskButton } from "@/components/assignment/ask-button";
import { AskedLine } from "@/components/assignment/asked-line";
import { comparePath } from "@/components/revision/compare-path";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import type { ArticleView } from "@/domain/article/article";
import { isOver } from "@/domain/article/is-over";
import type { AssignmentView } from "@/domain/assignment/assignment";
import { isAwaited } from "@/domain/assignment/is-awaited";
import type { StageView } from "@/domain/stage/stage";
import { articleQuery } from "@/lib/client/article-queries";
import { useDesk } from "./desk-context";
import { ARTICLES_WAY, type Workflow } from "./use-workflow";

type Props = { article: ArticleView; workflow: Workflow };

/**
 * How far the article has come: its stages, what it still owes, and where it can go. While it is edited, the words on
 * the screen are those of a draft: no stage is given over them, and it goes nowhere.
 */
export function DeskWorkflow({ article, workflow, isEditing }: Props & { isEditing: boolean }) {
  const { viewer } = useDesk();
  const { urgent, stages, blockers, can } = article;
  const { ofAll } = stageHints(article, stages);
  return (
    <section
      id={ARTICLES_WAY}
      aria-label="The article's way"
      tabIndex={-1}
      className="mt-5 flex scroll-m-4 [.rail-title+&]:mt-0 max-[760px]:scroll-mt-16 flex-col gap-2 rounded-lg outline-none min-[761px]:focus:bg-card min-[761px]:focus:shadow-[0_0_0_8px_var(--card)]"
    >
      {urgent && (
        <UrgentNotice
          urgent={urgent}
          canRead={can.backRead}
          pending={workflow.isPending("back_read")}
          onRead={() => void workflow.readBack()}
        />
      )}
      <RefusalOf workflow={workflow} of="back_read" />
      {!(urgent && article.state === "published") && <MovedNote article={article} />}
      <div className="flex items-baseline justify-between gap-2 pr-2">
        <h2 className="rail-heading">Stages</h2>
        <TypeChoice viewer={viewer} article={article} />
      </div>
      {ofAll && <p className="-mt-1 px-2 text-xs text-ink-3">{ofAll}</p>}
      {stages.length === 0 && <p className="px-2 text-sm text-ink-3">This article needs no stages.</p>}
      {isEditing && <WhileEditing article={article} />}
      <ul className="-mt-1 flex flex-col">
        {stages.map((stage) => (
          <Stage key={stage.key} stage={stage} article={article} workflow={workflow} isEditing={isEditing} />
        ))}
      </ul>
      {!isEditing && <Moves article={article} workflow={workflow} />}
      <AskedFor article={article} />
      {!isOver(article.state) && blockers.blocking.length > 0 && (
        <details className="px-2">
          <summary className="cursor-pointer text-sm font-medium text-ink-2">
            Before approval: {blockers.blocking.length} to settle
          </summary>
          <BlockerList owed={blockers.blocking} onOpen={workflow.open} />
        </details>
      )}
    </section>
  );
}

/** Why nothing can be approved now that otherwise could, and the way to where it can. */
function WhileEditing({ article: { stages, can } }: Pick<Props, "article">) {
  if (can.moves.length === 0 && !stages.some((stage) => stage.can.approve)) return null;
  return (
    <p className="px-2 text-sm text-ink-2">
      You are editing. Save the revision or close the editor to approve the text or to move the article.
    </p>
  );
}

function Stage({ stage, article, workflow, isEditing }: Props & { stage: StageView; isEditing: boolean }) {
  const { viewer } = useDesk();
  const { key, name } = stage;
  const awaited = isAwaited(article, "stage");
  const lastAsked = awaited ? stage.asked.at(-1) : undefined;
  const ask = awaited && stage.state !== "given" && (
    <AskButton articleId={article.id} viewer={viewer} subject={{ kind: "stage", stageKey: key, name }} />
  );
  return (
    <StageRow
      stage={isEditing ? { ...stage, can: { ...stage.can, approve: false } } : stage}
      viewerId={viewer.memberId}
      comparePath={(from) => comparePath(article.id, { from, to: article.revision.number })}
      pending={workflow.isPending(key) ?? false}
      isNext={nextToGive(article)?.key === key}
      isOutWithout={article.state === "published" && Boolean(article.urgent?.missing.includes(name))}
      noteKey={noteKey(viewer.memberId, article.id, key)}
      hint={stageHints(article, article.stages).of[key]}
      asked={
        awaited &&
        stage.asked.map((one) => (
          <Asked key={one.id} asked={one} articleId={article.id}>
            {one === lastAsked && ask}
          </Asked>
        ))
      }
      ask={!lastAsked && ask}
      refusal={<RefusalOf workflow={workflow} of={key} />}
      onApprove={(note) => workflow.approve(key, name, note)}
      onWithdraw={(approval) => void workflow.withdraw(key, name, approval)}
      onShowWords={workflow.show}
    />
  );
}

/** The first stage that the article waits for and the viewer can give. */
function nextToGive({ stages }: ArticleView): StageView | undefined {
  return stages.find(({ state, blocks, can }) => state !== "given" && blocks && can.approve);
}

/** Who is asked for the article as a whole. */
function AskedFor({ article }: { article: ArticleView }) {
  const { viewer } = useDesk();
  if (!isAwaited(article, "article")) return null;
  return (
    <div className="flex flex-col gap-1 px-2">
      {article.asked.map((one) => (
        <Asked key={one.id} asked={one} articleId={article.id} />
      ))}
      <span className="-ml-2.5 flex items-center">
        <AskButton articleId={article.id} viewer={viewer} subject={{ kind: "article" }} />
        <span className="-ml-1.5 text-sm text-ink-3">for the whole article</span>
      </span>
    </div>
  );
}

type AskedProps = { asked: AssignmentView; articleId: string; children?: ReactNode };

function Asked({ asked, articleId, children }: AskedProps) {
  const { viewer } = useDesk();
  const client = useQueryClient();
  const reread = () => void client.invalidateQueries({ queryKey: articleQuery(articleId).queryKey });
  return (
    <AskedLine asked={asked} viewer={viewer} onSettled={reread}>
      {children}
    </AskedLine>
  );
}

/** The ways it can go. The way on is in the bar at the top, too, where there is room. */
function Moves({ article, workflow }: Props) {
  const { onward, others } = movesInOrder(article.can.moves);
  if (!onward && others.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-1.5 px-2">
      {onward && (
        <Button
          size="small"
          variant={beforeMove(onward, article.blockers).inTheWay.length > 0 ? "plain" : "primary"}
          className="min-[901px]:hidden"
          onClick={() => workflow.ask(onward)}
        >
          {MOVE_WORDS[onward].label}…
        </Button>
      )}
      {others.length > 0 && (
        <Menu trigger={<Button size="small">{onward ? "More moves…" : "Move the article…"}</Button>}>
          {others.map((move) => (
            <MenuItem key={move} isGrave={move === "kill"} onSelect={() => workflow.ask(move)}>
              {MOVE_WORDS[move].label}…
            </MenuItem>
          ))}
        </Menu>
      )}
    </div>
  );
}

function RefusalOf({ workflow, of }: { workflow: Workflow; of: string }) {
  const refused = workflow.refusedOf(of);
  return refused ? <Refusal refused={refused} onOpen={workflow.open} onShow={workflow.show} /> : null;
}
