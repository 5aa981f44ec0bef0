import type { ReactNode } from "react";

type Props = {
  icon?: ReactNode;
  title: string;
  /** The heading's level: 1 where nothing else is on the page. */
  level?: 1 | 2;
  children?: ReactNode;
  actions?: ReactNode;
};

/** Nothing here, why, and what to do about it. */
export function EmptyState({ icon, title, level = 2, children, actions }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-6 py-16 text-center">
      {icon && (
        <span className="mb-4 grid size-12 place-items-center rounded-full bg-line/60 text-ink-3 [&_svg]:size-6">
          {icon}
        </span>
      )}
      <Heading className="font-serif text-[1.375rem]/tight font-semibold text-balance">{title}</Heading>
      {children && <p className="mt-2 text-ink-2 text-pretty">{children}</p>}
      {actions && <div className="mt-6 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
