"use client";

import {
  CircleDashed,
  CircleDot,
  Ellipsis,
  Link,
  MoveHorizontal,
  Pencil,
  TextSelect,
  Trash2,
  UserRoundPlus,
} from "lucide-react";
import { buttonClass } from "@/components/ui/button-class";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";

type Props = {
  label: string;
  onCopyLink: () => void;
  onAsk?: () => void;
  onEdit?: () => void;
  onRetarget?: () => void;
  onResize?: () => void;
  /** Whether the article waits for it now, and what to do to change that. */
  required?: boolean;
  onRequire?: (required: boolean) => void;
  onDelete?: () => void;
};

/** What one does seldom with an annotation. Entries that are not allowed are left out. */
export function AnnotationMenu({
  label,
  onCopyLink,
  onAsk,
  onEdit,
  onRetarget,
  onResize,
  required = true,
  onRequire,
  onDelete,
}: Props) {
  return (
    <Menu
      trigger={
        <button type="button" aria-label={label} className={buttonClass("quiet", "icon", "-my-2 -mr-1.5")}>
          <Ellipsis aria-hidden="true" className="size-4" />
        </button>
      }
    >
      <MenuItem icon={<Link aria-hidden="true" />} onSelect={onCopyLink}>
        Copy link
      </MenuItem>
      {onAsk && (
        <MenuItem icon={<UserRoundPlus aria-hidden="true" />} onSelect={onAsk}>
          Ask a member
        </MenuItem>
      )}
      {onEdit && (
        <MenuItem icon={<Pencil aria-hidden="true" />} onSelect={onEdit}>
          Edit
        </MenuItem>
      )}
      {onRetarget && (
        <MenuItem icon={<TextSelect aria-hidden="true" />} onSelect={onRetarget}>
          Choose other words
        </MenuItem>
      )}
      {onResize && (
        <MenuItem icon={<MoveHorizontal aria-hidden="true" />} onSelect={onResize}>
          Resize the passage
        </MenuItem>
      )}
      {onRequire && (
        <MenuItem
          icon={required ? <CircleDashed aria-hidden="true" /> : <CircleDot aria-hidden="true" />}
          onSelect={() => onRequire(!required)}
        >
          {required ? "Make optional" : "Make required"}
        </MenuItem>
      )}
      {onDelete && (
        <MenuItem icon={<Trash2 aria-hidden="true" />} onSelect={onDelete}>
          Delete
        </MenuItem>
      )}
    </Menu>
  );
}
