import { Button } from "@/components/ui/button";
import { shortened } from "@/domain/text/shortened";
import type { Replaced } from "./import-draft";

type Props = { replaced: Replaced; onPutBack: () => void; onLetGo: () => void };

/** As many characters as tell one text from another. */
const TOLD = 48;

/** Offers what was written before a file took its place, or another text, for as long as nobody has answered. */
export function ImportReplaced({ replaced, onPutBack, onLetGo }: Props) {
  const { isOther, body } = replaced;
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-between gap-2 rounded-lg bg-accent-bg py-1 pr-1 pl-3 text-sm"
    >
      <span>
        {isOther
          ? `Another text of yours is still here: “${shortened(body, TOLD)}”`
          : "The file took the place of your text."}
      </span>
      <span className="flex flex-wrap gap-1">
        <Button size="small" onClick={onPutBack}>
          {isOther ? "Show that one" : "Put my text back"}
        </Button>
        <Button size="small" variant="quiet" onClick={onLetGo}>
          {isOther ? "Keep only this one" : "Keep the file"}
        </Button>
      </span>
    </div>
  );
}
