/** What went wrong with a form as a whole; said aloud when it appears. */
export function Problem({ children }: { children: string | undefined }) {
  return (
    <p role="alert" className="rounded-lg bg-correction-bg px-3 py-2 text-correction empty:hidden">
      {children}
    </p>
  );
}
