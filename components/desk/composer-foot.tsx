import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";

type Props = {
  /** What sending it does. */
  label: string;
  /** It goes into a review that nobody else sees yet. */
  isPrivate: boolean;
  /** A review is being begun. */
  pending: boolean;
  onPrivate: () => void;
  onDiscard: () => void;
};

/** The ways to be done with an annotation that is being written, one of them into a review that begins with it. */
export function ComposerFoot({ label, isPrivate, pending, onPrivate, onDiscard }: Props) {
  return (
    <div className="sticky bottom-0 z-10 -mx-1 mt-1.5 -mb-3.5 flex flex-wrap items-center gap-x-1 gap-y-1.5 rounded-[10px] bg-card px-1 pt-2 pb-3.5 max-[760px]:-bottom-5">
      <Button type="submit" variant="primary" disabled={pending} className="max-[760px]:flex-1">
        {isPrivate ? "Add to review" : label}
      </Button>
      {!isPrivate && (
        <Tooltip label="Only you see it until you submit your review">
          <Button variant="quiet" aria-busy={pending || undefined} onClick={onPrivate}>
            Review in private
          </Button>
        </Tooltip>
      )}
      <Button variant="quiet" onClick={onDiscard}>
        Discard
      </Button>
      <span className={`text-xs text-ink-3 pointer-coarse:hidden ${isPrivate ? "ml-auto" : "basis-full"}`}>
        Esc keeps it{isPrivate ? "" : " for later"}
      </span>
    </div>
  );
}
