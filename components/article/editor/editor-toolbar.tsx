"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import {
  Bold,
  Code,
  Eye,
  ImagePlus,
  Italic,
  Link,
  List,
  ListIndentDecrease,
  ListIndentIncrease,
  ListOrdered,
  Minus,
  Quote,
  Redo2,
  Strikethrough,
  Underline,
  Undo2,
} from "lucide-react";
import { toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import type { Command } from "prosemirror-state";
import { type ComponentType, useRef } from "react";
import { schema } from "@/domain/document/schema";
import { BlockStyleMenu } from "./block-style-menu";
import { liftItem, sinkItem, toggleList, toggleQuote } from "./list-commands";
import { insertRule } from "./picture-commands";
import { ToolButton } from "./tool-button";
import type { TextMark, ToolbarState } from "./toolbar-state";
import { useAboveKeyboard } from "./use-above-keyboard";

type Props = {
  state: ToolbarState;
  run: (command: Command) => void;
  onAsk: (what: "link" | "picture") => void;
  isFinal: boolean;
  onFinalView: (isFinal: boolean) => void;
};

const MARKS: { mark: TextMark; label: string; keys: string; Icon: ComponentType }[] = [
  { mark: "strong", label: "Bold", keys: "Ctrl B", Icon: Bold },
  { mark: "emphasis", label: "Italic", keys: "Ctrl I", Icon: Italic },
  { mark: "underline", label: "Underline", keys: "Ctrl U", Icon: Underline },
  { mark: "strike", label: "Strike through", keys: "Alt Shift 5", Icon: Strikethrough },
  { mark: "code", label: "Code", keys: "Ctrl `", Icon: Code },
];

/** The tools of the editor: above the article, on a small screen above the keyboard. */
export function EditorToolbar({ state, run, onAsk, isFinal, onFinalView }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  useAboveKeyboard(ref);
  return (
    <Toolbar.Root ref={ref} className="editor-toolbar" aria-label="Editing">
      <BlockStyleMenu style={state.style} styles={state.styles} run={run} />
      <Parting />
      {MARKS.map(({ mark, label, keys, Icon }) => (
        <ToolButton
          key={mark}
          label={label}
          keys={keys}
          pressed={state.marks.includes(mark)}
          onPress={() => run(toggleMark(schema.marks[mark]))}
        >
          <Icon aria-hidden="true" />
        </ToolButton>
      ))}
      <ToolButton
        label="Link"
        keys="Ctrl K"
        pressed={state.marks.includes("link")}
        onPress={() => onAsk("link")}
      >
        <Link aria-hidden="true" />
      </ToolButton>
      <Parting />
      <BlockTools state={state} run={run} />
      <ToolButton label="Picture" pressed={state.isPicture} onPress={() => onAsk("picture")}>
        <ImagePlus aria-hidden="true" />
      </ToolButton>
      <ToolButton label="Line across" onPress={() => run(insertRule)}>
        <Minus aria-hidden="true" />
      </ToolButton>
      <Parting />
      <ToolButton label="Undo" keys="Ctrl Z" disabled={!state.canUndo} onPress={() => run(undo)}>
        <Undo2 aria-hidden="true" />
      </ToolButton>
      <ToolButton label="Redo" keys="Ctrl Y" disabled={!state.canRedo} onPress={() => run(redo)}>
        <Redo2 aria-hidden="true" />
      </ToolButton>
      <Parting />
      <ToolButton
        label="Final view. As it would read with every open correction approved"
        words="Final view"
        pressed={isFinal}
        onPress={() => onFinalView(!isFinal)}
      >
        <Eye aria-hidden="true" />
      </ToolButton>
    </Toolbar.Root>
  );
}

function BlockTools({ state, run }: Pick<Props, "state" | "run">) {
  return (
    <>
      <ToolButton
        label="List"
        keys="Ctrl Shift 8"
        pressed={state.list === "bullet_list"}
        onPress={() => run(toggleList("bullet_list"))}
      >
        <List aria-hidden="true" />
      </ToolButton>
      <ToolButton
        label="Numbered list"
        keys="Ctrl Shift 7"
        pressed={state.list === "ordered_list"}
        onPress={() => run(toggleList("ordered_list"))}
      >
        <ListOrdered aria-hidden="true" />
      </ToolButton>
      {state.list && (
        <>
          <ToolButton label="Further in" keys="Tab" disabled={!state.canSink} onPress={() => run(sinkItem)}>
            <ListIndentIncrease aria-hidden="true" />
          </ToolButton>
          <ToolButton
            label="Further out"
            keys="Shift Tab"
            disabled={!state.canLift}
            onPress={() => run(liftItem)}
          >
            <ListIndentDecrease aria-hidden="true" />
          </ToolButton>
        </>
      )}
      <ToolButton
        label="Quotation"
        keys="Ctrl Shift 9"
        pressed={state.isQuote}
        onPress={() => run(toggleQuote)}
      >
        <Quote aria-hidden="true" />
      </ToolButton>
    </>
  );
}

function Parting() {
  return <Toolbar.Separator className="mx-1 h-5 w-px shrink-0 bg-line-2" />;
}
