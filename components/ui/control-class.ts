/** How every field that is typed into looks. */
export const controlClass =
  "w-full rounded-lg border border-edge/70 bg-card px-2.5 py-1.5 text-base text-ink transition-colors duration-100 hover:border-edge aria-invalid:border-correction disabled:opacity-60";
