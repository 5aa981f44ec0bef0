import { INVISIBLE_LOOK, type VisiblePart, visibleParts } from "@/components/ui/visible-text";
import type { BlockMark } from "../block-mark";

/** Words that are not in the article yet, or the place where they would stand, as `inserted-text.tsx` shows them. */
export function insertedWidget(mark: BlockMark): HTMLElement {
  const widget = document.createElement(mark.inserted ? "ins" : "span");
  widget.dataset.inserted = "";
  widget.dataset.annotationIds = mark.id;
  widget.setAttribute("aria-details", `listed-${mark.id}`);
  if (mark.active) markActive(widget, mark.goesOn);
  if (mark.inserted) {
    widget.append(...visibleParts(mark.inserted).map(partElement));
    return widget;
  }
  widget.className = "insertion-point";
  widget.dataset.kind = mark.kind;
  if (!mark.open) widget.dataset.closed = "true";
  return widget;
}

/** As `VisibleText` shows it. */
function partElement({ shown, name }: VisiblePart): HTMLElement {
  const part = document.createElement(name ? "span" : "bdi");
  part.textContent = shown;
  if (name) {
    part.title = name;
    part.className = INVISIBLE_LOOK;
  }
  return part;
}

/** As the words beside it are: with an end where its passage has one. */
function markActive({ dataset }: HTMLElement, goesOn: BlockMark["goesOn"]): void {
  dataset.active = "true";
  if (goesOn !== "before" && goesOn !== "both") dataset.first = "true";
  if (goesOn !== "after" && goesOn !== "both") dataset.last = "true";
}

/** Takes no room: where words stand that are hidden. */
export function hiddenPlace(annotationIds: string): HTMLElement {
  const place = document.createElement("span");
  place.dataset.inserted = "";
  place.dataset.annotationIds = annotationIds;
  return place;
}
