import type { ReactNode } from "react";

type Props = {
  title: string;
  /** What it is about, in a sentence or two. */
  about?: ReactNode;
  children: ReactNode;
};

/** A section of the settings: its heading, what it is about, and what there is to set. */
export function SettingsSection({ title, about, children }: Props) {
  return (
    <>
      <h1 className="font-serif text-[1.75rem]/tight font-semibold tracking-tight">{title}</h1>
      {about && <p className="mt-1.5 max-w-prose text-ink-2 text-pretty">{about}</p>}
      <div className="mt-6">{children}</div>
    </>
  );
}
