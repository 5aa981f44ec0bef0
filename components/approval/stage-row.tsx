"use client";

import { CircleAlert, CircleCheck, CircleDashed } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { ASPECT_NAMES, type Aspect } from "@/domain/stage/aspects";
import type { ApprovalView, OwnWords, StageView } from "@/domain/stage/stage";
import { GiveStage } from "./give-stage";
import { OwnWordsList } from "./own-words-list";
import type { StageHint } from "./stage-hints";

type Props = {
  stage: StageView;
  viewerId: string;
  /** Where a revision is compared with the text as it stands. */
  comparePath: (from: number) => string;
  pending: boolean;
  /** The article is out without it. */
  isOutWithout: boolean;
  /** Giving it is what the viewer can do next for the article. */
  isNext: boolean;
  /** Where a comment that is being written is kept. */
  noteKey: string;
  /** What keeps the viewer from giving it. */
  hint: StageHint | undefined;
  /** Who is asked for it. */
  asked: ReactNode;
  /** The way to ask somebody. */
  ask: ReactNode;
  refusal: ReactNode;
  /** Whether it was given. */
  onApprove: (note: string) => Promise<boolean>;
  onWithdraw: (approval: ApprovalView) => void;
  onShowWords: (words: OwnWords) => void;
};

const SIGNS = {
  given: { Icon: CircleCheck, words: "given", className: "text-ok" },
  stale: { Icon: CircleAlert, words: "changed since", className: "text-warn" },
  own_words: { Icon: CircleAlert, words: "needs another member", className: "text-warn" },
  missing: { Icon: CircleDashed, words: "missing", className: "text-ink-3" },
};
const OUT_WITHOUT = { Icon: CircleDashed, words: "published without it", className: "text-ink-3" };

/** One reading of the checklist: whether it is given, by whom and of which text, who is asked, and the way to give it. */
export function StageRow({
  stage,
  viewerId,
  comparePath,
  pending,
  isOutWithout,
  isNext,
  noteKey,
  hint,
  asked,
  ask,
  refusal,
  onApprove,
  onWithdraw,
  onShowWords,
}: Props) {
  const isGiven = stage.state === "given";
  const { Icon, words, className } = isOutWithout && !isGiven ? OUT_WITHOUT : SIGNS[stage.state];
  const mine = stage.approvals.find(({ member }) => member.id === viewerId);
  const isOfThisText = mine?.changed.length === 0;
  return (
    <li
      id={`stage-${stage.key}`}
      className="flex scroll-m-4 gap-2 rounded-lg px-2 py-1.5 focus:bg-card"
      tabIndex={-1}
    >
      <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${className}`} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="leading-snug">
          <span className="font-medium wrap-anywhere">{stage.name}</span>
          <span className={`text-sm ${className}`}> · {words}</span>
          {!stage.blocks && <span className="text-xs text-ink-3"> · does not block</span>}
        </p>
        {newestOfEach(stage.approvals).map((approval) => (
          <Given key={approval.id} approval={approval} comparePath={comparePath} onShowWords={onShowWords} />
        ))}
        {asked}
        {hint && <p className="text-xs text-ink-3">{hint.says}</p>}
        {hint?.ownWords && !isOfThisText && <OwnWordsList words={hint.ownWords} onShow={onShowWords} />}
        {refusal}
        <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1">
          {stage.can.approve && !isOfThisText && (
            <GiveStage
              name={stage.name}
              isAgain={mine !== undefined}
              isGiven={isGiven}
              isNext={isNext}
              draftKey={noteKey}
              pending={pending}
              onApprove={onApprove}
            />
          )}
          {mine && isOfThisText && stage.can.withdraw && (
            <Button
              size="small"
              variant="quiet"
              className="-ml-2.5"
              pending={pending}
              onClick={() => onWithdraw(mine)}
            >
              Take back
            </Button>
          )}
          {ask && <span className="-ml-2.5">{ask}</span>}
        </div>
      </div>
    </li>
  );
}

/** What a member gave again stands for what they gave before. */
function newestOfEach(approvals: ApprovalView[]): ApprovalView[] {
  return approvals.filter(
    ({ member }, at) => approvals.findIndex((other) => other.member.id === member.id) === at,
  );
}

/** The aspects that changed, as the beginning of a sentence. */
function changedWords(changed: readonly Aspect[]): string {
  const names = changed.map((aspect, at) =>
    at > 0 ? ASPECT_NAMES[aspect].toLowerCase() : ASPECT_NAMES[aspect],
  );
  return new Intl.ListFormat("en-GB").format(names);
}

type GivenProps = { approval: ApprovalView } & Pick<Props, "comparePath" | "onShowWords">;

function Given({ approval, comparePath, onShowWords }: GivenProps) {
  const { member, revision, createdAt, note, changed, ownWords, byContributor } = approval;
  return (
    <div className="text-xs text-ink-2">
      <p>
        {member.name} · revision {revision} · <RelativeTime iso={createdAt} />
      </p>
      {note && <p className="whitespace-pre-wrap text-ink-3 [overflow-wrap:anywhere]">“{note}”</p>}
      {changed.length > 0 && (
        <p>
          {changedWords(changed)} changed since ·{" "}
          <Link className="text-accent underline underline-offset-2" href={comparePath(revision)}>
            see what changed
          </Link>
        </p>
      )}
      {changed.length === 0 && byContributor && (
        <p>Does not hold: {member.name} has written in it, and nobody who did approves it here.</p>
      )}
      {ownWords.length > 0 && (
        <>
          <p>Does not hold: no second member approves these words of {member.name}’s any more.</p>
          <OwnWordsList words={ownWords} onShow={onShowWords} />
        </>
      )}
    </div>
  );
}
