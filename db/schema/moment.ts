import { timestamp } from "drizzle-orm/pg-core";

/** A point in time, to the millisecond: all that JavaScript's `Date` can hold, so that none is lost on the way. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
