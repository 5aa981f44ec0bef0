/** In pixels from the top of the window. `foot` is the lowest thing worth seeing beside or under `top`. */
export type Fitting = { top: number; foot: number; clear: { from: number; to: number } };

/**
 * How far to scroll down (up, when negative) so that the foot is in sight: never further than keeps the top in
 * sight, and no further than needed.
 */
export function scrollToFit({ top, foot, clear }: Fitting): number {
  const room = top - clear.from;
  if (room < 0) return room;
  return Math.min(Math.max(0, foot - clear.to), room);
}
