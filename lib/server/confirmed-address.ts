import { AsyncLocalStorage } from "node:async_hooks";

/** What a provider says of somebody. */
type Profile = { email?: unknown; emailVerified?: unknown };

const asking = new AsyncLocalStorage<{ address?: string }>();

/** For the provider's plugin, once it has checked that the profile is the provider's own. */
export function noteConfirmedAddress({ email, emailVerified }: Profile): void {
  const told = asking.getStore();
  if (told && typeof email === "string" && emailVerified === true) told.address = email.toLowerCase();
}

/** What `work` answers, and the address the provider confirmed meanwhile to be of whoever signs in, if it did. */
export async function withConfirmedAddress<T>(
  work: () => Promise<T>,
): Promise<{ answer: T; address: string | undefined }> {
  const told: { address?: string } = {};
  const answer = await asking.run(told, work);
  return { answer, address: told.address };
}
