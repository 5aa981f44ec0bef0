import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";

/** Says that the text was kept in this browser, and lets go of it. */
export function ImportRestored({ at, onForget }: { at: string; onForget: () => void }) {
  return (
    <p
      role="status"
      className="flex flex-wrap items-center justify-between gap-2 rounded-lg bg-accent-bg py-1 pr-1 pl-3 text-sm"
    >
      <span>
        Your text from <RelativeTime iso={at} /> is still here.
      </span>
      <Button size="small" variant="quiet" onClick={onForget}>
        Start afresh
      </Button>
    </p>
  );
}
