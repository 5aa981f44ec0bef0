"use client";
import { SignInAgain } from "@/components/member/sign-in-again";
import { Spinner } from "@/components/ui/spinner";
import type { Viewer } from "@/domain/member/member";
import { DraftEffects } from "./draft-effects";
import { DraftForm } from "./draft-form";
import { useDraftStep } from "./use-draft-step";
import { type DraftedArticle, useNewDraft } from "./use-new-draft";

type Props = { viewer: Viewer; article: DraftedArticle };

/** A new text for an article: first the text, then what it would do. */
export function NewDraft({ viewer, article }: Props) {
  const draft = useNewDraft(viewer.memberId, article);
  const step = useDraftStep();
  return (
    <>
      {!draft.isLooked && step.isEffects ? (
        <div role="status" className="grid min-h-60 place-items-center text-ink-3">
          <Spinner className="size-5" />
          <span className="sr-only">Looking for your text</span>
        </div>
      ) : step.isEffects && draft.request ? (
        <DraftEffects draft={draft} article={article} viewer={viewer} onBack={step.toText} />
      ) : (
        <DraftForm draft={draft} article={article} onEffects={step.toEffects} />
      )}
      <SignInAgain viewer={viewer} work="is_sent" />
    </>
  );
}
