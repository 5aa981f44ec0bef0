import { StetError } from "@/domain/error/stet-error";
import { errorAnswer } from "@/lib/server/error-answer";

/** An address that is no part of the API is answered like the rest of it, not with a page. */
async function notFound(request: Request): Promise<Response> {
  return errorAnswer(new StetError("not_found", "There is nothing at this address."), request);
}

export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT };
