import { ButtonLink } from "@/components/ui/button-link";
import { Pill } from "@/components/ui/pill";
import type { ArticleTypeView } from "@/domain/stage/stage";
import { StageList } from "./stage-list";
import { TypeMenu } from "./type-menu";
import { UnsavedMark } from "./unsaved-mark";

/** A type of articles and the readings it needs; for admins, the ways to change it. */
export function TypeCard({ type, memberId }: { type: ArticleTypeView; memberId: string | null }) {
  const heading = `type-${type.id}`;
  return (
    <section aria-labelledby={heading} className="rounded-xl border border-line-2 bg-card p-4 sm:p-5">
      <div className="mb-3.5 flex min-h-8 items-center gap-2.5">
        <h2 id={heading} className="min-w-0 truncate text-lg font-semibold">
          {type.name}
        </h2>
        {type.isDefault && <Pill tone="accent">Default</Pill>}
        {memberId && <UnsavedMark memberId={memberId} type={type} />}
        {memberId && (
          <span className="ml-auto flex gap-1">
            <ButtonLink href={`/settings/stages/${type.id}`} aria-label={`Edit ${type.name}`}>
              Edit
            </ButtonLink>
            {!type.isDefault && <TypeMenu type={type} memberId={memberId} />}
          </span>
        )}
      </div>
      <StageList stages={type.stages} />
    </section>
  );
}
