import { Button } from "@/components/ui/button";

type Props = {
  wordCount: number | undefined;
  /** Why reading or saving failed. */
  failure: string | undefined;
  saving: boolean;
  saveFailed: boolean;
  /** Only reading failed: ask again. */
  onReadAgain: (() => void) | undefined;
};

/** The foot of the form: how long the text is or what went wrong, and the way on. */
export function ImportBar({ wordCount, failure, saving, saveFailed, onReadAgain }: Props) {
  return (
    <div className="inset-x-0 bottom-0 z-10 flex max-md:fixed md:sticky flex-wrap items-center justify-end gap-x-3 gap-y-2 border-t border-line bg-desk px-5 py-3">
      <p role="status" className={`flex-1 text-sm text-ink-2 ${failure ? "min-w-48" : "min-w-20"}`}>
        {failure && <span className="text-correction">{failure}</span>}
        {!failure && wordCount !== undefined && `${wordCount.toLocaleString("en-GB")} words`}
      </p>
      {onReadAgain && <Button onClick={onReadAgain}>Read it again</Button>}
      <Button type="submit" variant="primary" pending={saving}>
        {saveFailed ? "Try again" : "Save and open the desk"}
      </Button>
    </div>
  );
}
