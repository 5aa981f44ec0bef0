import { notFound } from "next/navigation";
import { z } from "zod";

/** An id from the address; whatever is no UUID names nothing. */
export function readId(given: string): string {
  return z.uuid().safeParse(given).success ? given.toLowerCase() : notFound();
}

/** A revision's number from the address. */
export function readNumber(given: string): number {
  return /^[1-9]\d{0,8}$/.test(given) ? Number(given) : notFound();
}
