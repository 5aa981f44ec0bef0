import type { Slice } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { schema } from "@/domain/document/schema";
import { cleanPastedHtml } from "./clean-pasted-html";
import { asBody, asOneLine, cleanCharacters, cleanSlice } from "./clean-pasted-slice";
import { htmlParser } from "./parse-rules";

const { headline, figure } = schema.nodes;
const NO_UPLOADS =
  "Pictures cannot be uploaded yet. Insert one by its address: one that begins with https://.";
const CHANGES_TAKEN =
  "Tracked changes were accepted: inserted words are in the text, deleted words were left out.";

/** Whatever is pasted, dropped or typed becomes what an article may hold; `say` tells what did not. */
export function pastePlugin(say: (words: string) => void): Plugin {
  return new Plugin({
    props: {
      clipboardParser: htmlParser,
      transformPastedHTML: (html) => {
        const { html: clean, picturesLeftOut, hasDeletions } = cleanPastedHtml(html);
        if (hasDeletions) say(CHANGES_TAKEN);
        if (picturesLeftOut > 0) say(leftOut(picturesLeftOut));
        return clean;
      },
      transformPasted: (slice, view) => fitting(cleanSlice(slice), view),
      handlePaste: (_, event) => refuseFiles(event, event.clipboardData, say),
      handleDrop: (_, event) => refuseFiles(event, event.dataTransfer, say),
      handleTextInput: (view, from, to, text) => {
        const clean = cleanCharacters(text, true);
        if (clean === text) return false;
        view.dispatch(view.state.tr.insertText(clean, from, to));
        return true;
      },
    },
  });
}

function leftOut(pictures: number): string {
  const which = pictures === 1 ? "A picture was" : `${pictures} pictures were`;
  return `${which} left out: only pictures at addresses beginning with https:// can be shown.`;
}

function fitting(slice: Slice, view: EditorView): Slice {
  const { selection } = view.state;
  const { parent, depth } = selection.$from;
  if (parent.type === figure || parent.type === headline) return asOneLine(slice);
  return depth === 0 ? slice : asBody(slice);
}

/** Without words to paste, files would be opened by the browser in place of the article. */
function refuseFiles(event: Event, data: DataTransfer | null, say: (words: string) => void): boolean {
  if (!data || data.files.length === 0 || data.getData("text/html") || data.getData("text/plain"))
    return false;
  event.preventDefault();
  say(NO_UPLOADS);
  return true;
}
