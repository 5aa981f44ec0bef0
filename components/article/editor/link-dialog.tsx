"use client";

import type { Command, EditorState } from "prosemirror-state";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { isSafeLink } from "@/domain/document/safe-address";
import { addressFrom, linkPlace, removeLink, setLink } from "./link-commands";

type Props = { state: EditorState; run: (command: Command) => void; onClose: () => void };

/** Asks where the words should lead. */
export function LinkDialog({ state, run, onClose }: Props) {
  const [place] = useState(() => linkPlace(state));
  const [address, setAddress] = useState(place.href);
  const [problem, setProblem] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const href = addressFrom(address);
    if (!isSafeLink(href))
      return setProblem("Give an address that begins with https://, http:// or mailto:.");
    onClose();
    run(setLink(place, href));
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={place.href ? "Change the link" : "Link"}
      description={
        place.words
          ? `On “${place.words.slice(0, 120)}”`
          : "No words are selected: the address itself will be written."
      }
    >
      <form onSubmit={submit}>
        <Field label="Address" error={problem}>
          {(control) => (
            <TextInput
              {...control}
              inputMode="url"
              autoComplete="off"
              placeholder="https://"
              value={address}
              onChange={({ target }) => {
                setAddress(target.value);
                setProblem(undefined);
              }}
            />
          )}
        </Field>
        <div className="mt-4 flex flex-wrap gap-2">
          <Button type="submit" variant="primary">
            {place.href ? "Change" : "Link"}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          {place.href && (
            <Button
              variant="quiet"
              className="ml-auto"
              onClick={() => {
                onClose();
                run(removeLink(place));
              }}
            >
              Remove the link
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
