import { Check, CornerUpLeft, Equal, Replace } from "lucide-react";
import type { ReactNode } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import type { CorrectionView, DecisionView } from "@/domain/correction/correction";

type Props = {
  correction: CorrectionView;
  /** A link to the correction that was approved instead. */
  supersededBy?: ReactNode;
};

/** How a correction ended, with who, when and why. Nothing while it is open. */
export function CorrectionOutcome({ correction, supersededBy }: Props) {
  const { state, decision } = correction;
  if (state === "withdrawn")
    return <Line icon={<CornerUpLeft />}>Withdrawn by its proposer. The words stand.</Line>;
  if (state === "superseded")
    return (
      <Line icon={<Replace />}>Made moot by {supersededBy ?? "another correction"} of these words.</Line>
    );
  if (!decision || state === "open") return null;
  return state === "approved" ? <Approved decision={decision} /> : <Declined decision={decision} />;
}

function Approved({ decision }: { decision: DecisionView }) {
  return (
    <Line icon={<Check />} colour="text-ok">
      <b className="font-medium text-ink">Approved</b> by {decision.member.name} in revision{" "}
      {decision.revision} · <RelativeTime iso={decision.createdAt} />
      {decision.reason && <q className="mt-0.5 block text-ink">{decision.reason}</q>}
    </Line>
  );
}

function Declined({ decision }: { decision: DecisionView }) {
  return (
    <Line icon={<Equal />}>
      <b className="font-medium text-ink">Stet.</b> {decision.member.name} let the words stand ·{" "}
      <RelativeTime iso={decision.createdAt} />
      {decision.reason && <q className="mt-0.5 block text-ink">{decision.reason}</q>}
    </Line>
  );
}

function Line({
  icon,
  colour = "text-ink-3",
  children,
}: {
  icon: ReactNode;
  colour?: string;
  children: ReactNode;
}) {
  return (
    <div className="mt-2.5 flex gap-2 border-t border-line pt-2.5 text-ink-2">
      <span aria-hidden="true" className={`mt-0.5 [&_svg]:size-3.5 ${colour}`}>
        {icon}
      </span>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
