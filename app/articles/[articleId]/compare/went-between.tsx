import { Milestone } from "lucide-react";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ActivityEntry } from "@/domain/event/activity";
import { BetweenIcon } from "./between-icon";

/** A move of the article, or what was given or taken back at a stage, between two revisions. */
export function WentBetween({ entry: { member, sentence, createdAt } }: { entry: ActivityEntry }) {
  return (
    <li className="rounded-[10px] border border-line bg-card px-3 py-2.5">
      <p className="flex items-baseline gap-2">
        <BetweenIcon>
          <Milestone />
        </BetweenIcon>
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          <b className="font-semibold">{member.name}</b> {sentence}
        </span>
        <span className="text-xs text-ink-3">
          <RelativeTime iso={createdAt} />
        </span>
      </p>
    </li>
  );
}
