"use client";

import type { RefObject } from "react";
import { surroundings } from "@/components/correction/surroundings";
import { Composer } from "./composer";
import { useDesk } from "./desk-context";
import { focusArticle } from "./focus-article";
import { revealPassage } from "./reveal-passage";
import type { DeskModel } from "./use-desk-model";

type Props = { model: DeskModel; rootRef: RefObject<HTMLElement | null> };

/** The composer that is open on this desk, and what follows when it closes. */
export function DeskComposer({ model, rootRef }: Props) {
  const { activate, announce, discardEntry } = useDesk();
  const { compositions, index, pending, entries } = model;
  const { open } = compositions;
  if (!open) return null;
  const { id, target } = open.composition;
  const { text } = model.article.revision;
  const backToArticle = () => rootRef.current && focusArticle(rootRef.current, index, pending);
  return (
    <Composer
      key={`${id}/${target.start}/${open.problem?.message ?? ""}`}
      open={open}
      around={pending ? surroundings(text.slice(0, pending.start), text.slice(pending.end)) : undefined}
      latest={compositions.latest}
      onShown={(form, hasGrown) => {
        if (pending && rootRef.current) revealPassage(rootRef.current, pending, index, form, hasGrown);
        else form.scrollIntoView({ block: "nearest" });
      }}
      onChange={compositions.change}
      onPutAside={(composition) => {
        compositions.putAside(composition);
        announce("Put aside. What you typed is kept under Needs you.");
        backToArticle();
      }}
      onFinish={(composition, isSent) => {
        if (isSent) compositions.finish(composition);
        else compositions.discard(composition);
        if (isSent) activate(id);
        else if (entries.some((entry) => entry.id === id)) discardEntry(id);
        backToArticle();
      }}
    />
  );
}
