export type ButtonVariant = "primary" | "plain" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "icon";

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "border-accent bg-accent text-accent-ink not-data-disabled:hover:brightness-110",
  plain: "border-line-2 bg-card text-ink not-data-disabled:hover:border-edge",
  quiet: "border-transparent text-ink-2 not-data-disabled:hover:bg-line/60 not-data-disabled:hover:text-ink",
  danger: "border-correction/40 bg-card text-correction not-data-disabled:hover:bg-correction-bg",
};

const SIZES: Record<ButtonSize, string> = {
  small: "min-h-7 px-2.5 py-0.5 text-sm",
  medium: "min-h-8 px-3 py-1 pointer-coarse:min-h-10",
  icon: "size-8 justify-center pointer-coarse:size-10",
};

/** How a button looks; links that read as buttons wear it too. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize, extra = ""): string {
  return `inline-flex shrink-0 items-center justify-center gap-1.5 rounded-lg border font-medium whitespace-nowrap transition-[background-color,border-color,filter] duration-100 data-disabled:cursor-default data-disabled:opacity-55 ${VARIANTS[variant]} ${SIZES[size]} ${extra}`;
}
