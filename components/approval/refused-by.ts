import type { Owed } from "@/domain/article/blockers";
import type { OwnWords } from "@/domain/stage/stage";
import type { ApiError } from "@/lib/client/api";

/** Why something was refused, with what stands in its way. */
export type Refused = { message: string; ownWords?: OwnWords[]; blocking?: Owed[] };

/** What stands in the way, as the server's answer names it. */
export function refusedBy({ message, current, fields }: ApiError): Refused {
  const given = (typeof current === "object" && current) || {};
  return {
    message: fields.reason ?? fields.note ?? message,
    ...("ownWords" in given && { ownWords: given.ownWords as OwnWords[] }),
    ...("blocking" in given && { blocking: given.blocking as Owed[] }),
  };
}
