import { FileWarning } from "lucide-react";
import type { ImportFailure } from "@/components/article/use-import";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type Props = { failure: ImportFailure; onBack: () => void; onAgain: () => void };

/** Why nobody can say what a text would do. The text is still there. */
export function DraftProblem({ failure, onBack, onAgain }: Props) {
  const about = Object.values(failure.fields);
  return (
    <div role="alert">
      <EmptyState
        icon={<FileWarning />}
        title={about.length > 0 ? "This text cannot be brought in" : "No preview yet"}
        actions={
          <>
            {failure.message && <Button onClick={onAgain}>Try again</Button>}
            <Button variant={failure.message ? "plain" : "primary"} onClick={onBack}>
              Back to the text
            </Button>
          </>
        }
      >
        {failure.message ?? about.join(" ")} Your text is kept.
      </EmptyState>
    </div>
  );
}
