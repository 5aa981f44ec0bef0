import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";

type Props = { articleId: string; number: number; newest: number };

/** One revision back, one revision on. */
export function RevisionSteps({ articleId, number, newest }: Props) {
  return (
    <nav aria-label="Revisions" className="flex gap-1.5">
      <Step
        articleId={articleId}
        to={number - 1}
        newest={newest}
        label="Revision before"
        icon={<ChevronLeft aria-hidden="true" className="size-4" />}
      />
      <Step
        articleId={articleId}
        to={number + 1}
        newest={newest}
        label="Revision after"
        icon={<ChevronRight aria-hidden="true" className="size-4" />}
      />
    </nav>
  );
}

type StepProps = { articleId: string; to: number; newest: number; label: string; icon: ReactNode };

function Step({ articleId, to, newest, label, icon }: StepProps) {
  if (to < 1 || to > newest) return <span aria-hidden="true" className="size-8 pointer-coarse:size-10" />;
  return (
    <ButtonLink href={`/articles/${articleId}/history/${to}`} size="icon" aria-label={label}>
      {icon}
    </ButtonLink>
  );
}
