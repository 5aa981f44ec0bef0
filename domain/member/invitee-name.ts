/** Whom an invitation is for: as whoever made it says, else the address it names; `undefined` where it says neither. */
export function inviteeName({ label, email }: { label?: string; email?: string }): string | undefined {
  return label || email || undefined;
}
