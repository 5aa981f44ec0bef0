import { Button } from "@/components/ui/button";

type Props = { onPutBack: () => void; onLetGo: () => void };

/** Offers what was written before a file took its place, for as long as nobody has answered. */
export function ImportReplaced({ onPutBack, onLetGo }: Props) {
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-between gap-2 rounded-lg bg-accent-bg py-1 pr-1 pl-3 text-sm"
    >
      <span>The file took the place of your text.</span>
      <span className="flex flex-wrap gap-1">
        <Button size="small" onClick={onPutBack}>
          Put my text back
        </Button>
        <Button size="small" variant="quiet" onClick={onLetGo}>
          Keep the file
        </Button>
      </span>
    </div>
  );
}
