import { notFound } from "next/navigation";
import { StetError } from "@/domain/error/stet-error";

/** What a page shows, or the page for a missing address where there is no such thing. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof StetError && error.code === "not_found") notFound();
    throw error;
  }
}
