/** How a line of a menu looks. */
export const menuItemClass =
  "flex min-h-8 cursor-pointer items-center gap-2.5 rounded-lg px-2.5 py-1 text-ink outline-none select-none data-disabled:cursor-default data-disabled:opacity-50 data-highlighted:bg-accent-bg pointer-coarse:min-h-11";
