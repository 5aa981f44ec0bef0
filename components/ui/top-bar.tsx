import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

type Props = {
  /** Where one came from. */
  back?: { href: string; label: string };
  title: ReactNode;
  children?: ReactNode;
};

/** The bar at the top of a page: the way back, where one is, what can be done. */
export function TopBar({ back, title, children }: Props) {
  return (
    <header className="sticky top-0 z-20 flex h-13 items-center gap-3 max-[430px]:gap-1.5 border-b border-line bg-paper px-4 print:hidden">
      {back && (
        <Link
          href={back.href}
          className="-ml-1.5 flex shrink-0 items-center gap-0.5 rounded-md py-1 pr-1.5 text-ink-3 hover:text-ink"
        >
          <ChevronLeft aria-hidden="true" className="size-4" />
          <span className="max-sm:sr-only">{back.label}</span>
        </Link>
      )}
      <div className="flex min-w-0 flex-1 items-center gap-3 font-semibold">{title}</div>
      {children}
    </header>
  );
}
