import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { getDatabase } from "@/db/database";
import { StetError } from "@/domain/error/stet-error";
import { createAuthentication } from "./authentication";
import { noteConfirmedAddress } from "./confirmed-address";
import { env, type OidcSettings } from "./env";

/** What the provider is called in addresses and in the database. */
export const OIDC_PROVIDER = "oidc";

function createOidcAuthentication({ issuer, clientId, clientSecret }: OidcSettings) {
  const provider = genericOAuth({
    config: [
      {
        providerId: OIDC_PROVIDER,
        discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        clientId,
        clientSecret,
        authentication: "basic",
        scopes: ["openid", "email", "profile"],
        disableSignUp: true,
        mapProfileToUser: (profile) => {
          noteConfirmedAddress(profile);
          return {};
        },
      },
    ],
  });
  return createAuthentication(getDatabase(), [provider]);
}

// Next evaluates a module once per bundle; see db/database.ts.
const shared = globalThis as typeof globalThis & {
  stetOidcAuthentication?: ReturnType<typeof createOidcAuthentication>;
};

/**
 * Sign-in through the provider, apart from all other: it asks the provider what it can do when it is first used, and
 * a provider that does not answer must keep nobody else waiting. Throws `not_found` where none is configured.
 */
export function getOidcAuthentication(): ReturnType<typeof createOidcAuthentication> {
  const { oidc } = env();
  if (!oidc) throw new StetError("not_found", "Members sign in here by their password only.");
  shared.stetOidcAuthentication ??= createOidcAuthentication(oidc);
  return shared.stetOidcAuthentication;
}
