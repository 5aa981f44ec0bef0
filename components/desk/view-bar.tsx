"use client";

import "./view-bar.css";
import type { DeskModel } from "./use-desk-model";
import { ViewNote } from "./view-note";
import { ViewSwitch } from "./view-switch";

/** Above the article: how it is shown, and what that leaves out. */
export function ViewBar({ model }: { model: DeskModel }) {
  return (
    <div className="view-bar" data-keeps-selection>
      <ViewSwitch view={model.view} onChange={model.setView} />
      <ViewNote model={model} />
    </div>
  );
}
