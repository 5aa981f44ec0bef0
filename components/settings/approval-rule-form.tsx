"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { toasts } from "@/components/ui/toast-manager";
import type { NewsroomSettings } from "@/domain/newsroom/newsroom";
import { APPROVAL_RULE_NAMES, APPROVAL_RULES, type ApprovalRule } from "@/domain/stage/stage";
import { setApprovalRule } from "@/lib/client/settings-requests";
import { useSettingsChange } from "./use-settings-change";

const MEANING: Record<ApprovalRule, string> = {
  own_words: "A correction of yours that another member approved is fine. Your own direct edit is not.",
  no_contributor: "The stricter rule: whoever has a word in the article leaves its approval to others.",
};

type Props = {
  /** Who may change it; `null` shows the rule only. */
  memberId: string | null;
  settings: Pick<NewsroomSettings, "approvalRule" | "version">;
};

/** Whose words may be approved by whom. */
export function ApprovalRuleForm({ memberId, settings }: Props) {
  const router = useRouter();
  const [chosen, setChosen] = useState(settings.approvalRule);
  const { change, isPending, failure, reset } = useSettingsChange(
    () => setApprovalRule(memberId ?? "", { rule: chosen, version: settings.version }),
    () => {
      toasts.add({ title: "The rule is changed, for approvals from now on" });
      router.refresh();
    },
    // Somebody else changed it: show how it stands, keep what was chosen.
    ({ code }) => code === "stale" && router.refresh(),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change();
      }}
    >
      <fieldset disabled={!memberId} className="flex flex-col gap-1">
        <legend className="mb-2 text-lg font-semibold">Own words</legend>
        {APPROVAL_RULES.map((rule) => (
          <label key={rule} className="flex cursor-pointer items-start gap-2.5 py-1.5">
            <input
              type="radio"
              name="approval-rule"
              value={rule}
              checked={chosen === rule}
              onChange={() => {
                reset();
                setChosen(rule);
              }}
              className="mt-px size-4 shrink-0 accent-accent"
            />
            <span>
              {APPROVAL_RULE_NAMES[rule]}.<span className="block text-sm text-ink-3">{MEANING[rule]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p role="alert" className="mt-2 text-correction empty:hidden">
        {failure?.message}
      </p>
      {memberId && (
        <div className="mt-3 min-h-10">
          {chosen !== settings.approvalRule && (
            <Button type="submit" variant="primary" pending={isPending}>
              Save the rule
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
