import type { ReactNode } from "react";

type Props = { title: string; description?: string; children: ReactNode };

/** The frame of a page seen before anybody is signed in. */
export function Threshold({ title, description, children }: Props) {
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <div className="w-full max-w-sm">
        <p className="mb-4 text-center font-serif text-4xl font-semibold italic">Stet</p>
        <div className="rounded-xl border border-line bg-card p-6 shadow-card">
          <h1 className="text-lg font-semibold wrap-anywhere">{title}</h1>
          {description && <p className="mt-1 text-ink-2 wrap-anywhere">{description}</p>}
          <div className="mt-4">{children}</div>
        </div>
      </div>
    </main>
  );
}
