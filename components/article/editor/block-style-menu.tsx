"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import { ChevronDown } from "lucide-react";
import type { Command } from "prosemirror-state";
import { Menu } from "@/components/ui/menu";
import { MenuChoice } from "@/components/ui/menu-choice";
import { type BlockStyle, setBlockStyle } from "./block-style";

const NAMES: Record<string, string> = {
  paragraph: "Text",
  heading2: "Heading",
  heading3: "Subheading",
  heading4: "Minor heading",
  headline: "Headline",
  standfirst: "Standfirst",
  figure: "Caption",
  code_block: "Code",
};

type Props = { style: string; styles: readonly BlockStyle[]; run: (command: Command) => void };

/** What the paragraph at the caret is, and what it may become. */
export function BlockStyleMenu({ style, styles, run }: Props) {
  return (
    <Menu
      trigger={
        <Toolbar.Button
          aria-label={`Paragraph style: ${NAMES[style] ?? "several"}`}
          onMouseDown={(event) => event.preventDefault()}
          className="flex min-h-8 w-32 max-[760px]:w-26 shrink-0 items-center justify-between gap-1 rounded-md px-2 text-ink-2 hover:bg-line/60 hover:text-ink pointer-coarse:min-h-11"
        >
          {NAMES[style] ?? "Several"}
          <ChevronDown aria-hidden="true" className="size-4 text-ink-3" />
        </Toolbar.Button>
      }
    >
      <MenuChoice
        label="Paragraph style"
        value={style}
        choices={styles.map((value) => ({ value: value as string, label: NAMES[value] ?? value }))}
        onChange={(next) => run(setBlockStyle(next as BlockStyle))}
      />
    </Menu>
  );
}
