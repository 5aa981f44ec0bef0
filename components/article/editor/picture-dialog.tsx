"use client";

import type { Command, EditorState } from "prosemirror-state";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { isSafeImage } from "@/domain/document/safe-address";
import { cleanCharacters } from "./clean-pasted-slice";
import { pictureAt, setPicture } from "./picture-commands";

type Props = { state: EditorState; run: (command: Command) => void; onClose: () => void };

const NEW = { src: "", alt: "", caption: "" };

/** Asks which picture, and what it shows. */
export function PictureDialog({ state, run, onClose }: Props) {
  const [known] = useState(() => pictureAt(state));
  const [{ src, alt, caption }, setPictureFields] = useState(known ?? NEW);
  const [problem, setProblem] = useState<string>();
  const change = (part: Partial<typeof NEW>) => {
    setPictureFields((fields) => ({ ...fields, ...part }));
    setProblem(undefined);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!isSafeImage(src.trim())) return setProblem("Give an address that begins with https://.");
    onClose();
    run(
      setPicture({
        src: src.trim(),
        alt: cleanCharacters(alt).trim(),
        caption: cleanCharacters(caption).trim(),
      }),
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={known ? "Change the picture" : "Picture"}
      description="A picture that is on the web already. Pictures cannot be uploaded yet."
    >
      <form onSubmit={submit} className="flex flex-col gap-3">
        <Field label="Address of the picture" error={problem}>
          {(control) => (
            <TextInput
              {...control}
              inputMode="url"
              autoComplete="off"
              placeholder="https://"
              value={src}
              onChange={({ target }) => change({ src: target.value })}
            />
          )}
        </Field>
        <Field label="What it shows" hint="For readers who do not see it.">
          {(control) => (
            <TextInput {...control} value={alt} onChange={({ target }) => change({ alt: target.value })} />
          )}
        </Field>
        {!known && (
          <Field label="Caption" aside="optional">
            {(control) => (
              <TextInput
                {...control}
                value={caption}
                onChange={({ target }) => change({ caption: target.value })}
              />
            )}
          </Field>
        )}
        <div className="mt-1 flex flex-wrap gap-2">
          <Button type="submit" variant="primary">
            {known ? "Change" : "Insert"}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
