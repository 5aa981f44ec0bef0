"use client";

import { type FormEvent, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { ArticleView } from "@/domain/article/article";
import { WHY_MAXIMUM, WHY_MISSING } from "@/domain/revision/why-line";
import { wordlessWords } from "./desk-editor-words";
import type { DeskEditorModel } from "./use-desk-editor";
import type { DeskEditorSaving } from "./use-desk-editor-saving";

type Props = { article: ArticleView; editor: DeskEditorModel; saving: DeskEditorSaving };

/** Asks why, and saves the revision. */
export function DeskEditorReason({ article, editor, saving }: Props) {
  const keeper = editor.session?.keeper;
  const hasChanged = useSyncExternalStore(
    keeper?.subscribe ?? nowhere,
    () => (keeper?.snapshot().draft.steps.length ?? 0) > 0,
    () => false,
  );
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const close = () => saving.ask(null);
  const given = article.stages.filter(({ state }) => state === "given").map(({ name }) => name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!reason.trim()) return setMissing(true);
    void saving.save(reason.trim());
  };
  if (!hasChanged)
    return (
      <Dialog
        open
        onOpenChange={close}
        title="Nothing has changed"
        description="There is no revision to save yet."
      >
        <div className="flex">
          <Button onClick={close}>Go on editing</Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && !saving.isSaving && close()}
      title="Save revision"
      description="Everybody sees the new text, and why it changed."
    >
      <form onSubmit={submit}>
        <Field label="Why the text changes" error={isMissing ? WHY_MISSING : saving.problem}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={WHY_MAXIMUM}
              value={reason}
              onChange={({ target }) => {
                setReason(target.value);
                setMissing(false);
              }}
            />
          )}
        </Field>
        {editor.wordless > 0 && <p className="mt-3 text-warn">{wordlessWords(editor.wordless)}.</p>}
        {given.length > 0 && (
          <p className="mt-3 text-sm text-ink-2">
            Given so far: {new Intl.ListFormat("en-GB").format(given)}. Where you changed what a stage reads,
            it has to be given again.
          </p>
        )}
        <div className="mt-4 flex flex-wrap gap-2">
          <Button type="submit" variant="primary" pending={saving.isSaving}>
            Save revision
          </Button>
          <Button variant="quiet" onClick={close} disabled={saving.isSaving}>
            Go on editing
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const nowhere = () => () => {};
