/** A day of `<input type="date">` and a time, both of the person's clock, as a moment; `undefined` without a day. */
export function dueMoment(day: string, time: string): string | undefined {
  if (!day) return undefined;
  const moment = new Date(`${day}T${time || "23:59"}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** A day of the person's clock, `days` from a moment, as `<input type="date">` has it. */
export function dayFrom(now: Date, days: number): string {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  return day.toLocaleDateString("sv-SE");
}
