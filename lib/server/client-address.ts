import { getIP } from "better-auth/api";
import { getAuthentication } from "./authentication";

/** The address a request comes from, for counting: a proxy's word for it may be made up. */
export function clientAddress(from: Request | Headers): string {
  return getIP(from, getAuthentication().options) ?? "unknown";
}
