"use client";

import { MoveDialog } from "@/components/approval/move-dialog";
import { Refusal } from "@/components/approval/refusal";
import type { ArticleView } from "@/domain/article/article";
import { useDesk } from "./desk-context";
import type { Workflow } from "./use-workflow";

type Props = { article: ArticleView; workflow: Workflow };

/** Asks before the article goes on its way. */
export function DeskMoveDialog({ article, workflow }: Props) {
  const { viewer } = useDesk();
  const { move } = workflow;
  const refused = move ? workflow.refusedOf(move) : undefined;
  return (
    <MoveDialog
      move={move}
      articleId={article.id}
      memberId={viewer.memberId}
      revision={article.revision.number}
      blockers={article.blockers}
      pending={move !== null && (workflow.isPending(move) ?? false)}
      refusal={refused && <Refusal refused={refused} onOpen={workflow.open} onShow={workflow.show} />}
      onOpen={workflow.open}
      onMove={workflow.carryOut}
      onClose={() => workflow.ask(null)}
    />
  );
}
