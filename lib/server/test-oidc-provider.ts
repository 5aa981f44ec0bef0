import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** Whoever signs in at the provider, by its own id for them; `null`: they cancel. */
export type Person = { id: string; email: string; isVerified: boolean } | null;

export type TestOidcProvider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who sits before the provider's page. */
  person: Person;
  isDown: boolean;
  /** Goes through the provider's pages as a browser does, and returns where it is sent back to. */
  browse(url: string): Promise<string>;
  close(): Promise<void>;
};

/** A real OpenID Connect provider on a free port, which asks nobody for a password. */
export async function startTestOidcProvider(redirectUri: string): Promise<TestOidcProvider> {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { clientId: "stet", clientSecret: "a secret between the two" };
  const told: TestOidcProvider = {
    issuer,
    ...credentials,
    person: null,
    isDown: false,
    browse: (url) => browse(issuer, url),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
  const provider = createProvider(told, redirectUri);
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (told.isDown) return response.writeHead(503).end();
    if (!request.url?.startsWith("/login/")) return answer(request, response);
    const { person } = told;
    const result = person ? { login: { accountId: person.id } } : { error: "access_denied" };
    void provider.interactionFinished(request, response, result);
  });
  return told;
}

function createProvider(told: TestOidcProvider, redirectUri: string): Provider {
  const provider: Provider = new Provider(told.issuer, {
    clients: [{ client_id: told.clientId, client_secret: told.clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    cookies: { keys: ["for tests"] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => ({
        sub: accountId,
        email: told.person?.email,
        email_verified: told.person?.isVerified,
      }),
    }),
    interactions: { url: (_, { uid }) => `/login/${uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const { client, session } = oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  return provider;
}

async function browse(issuer: string, url: string): Promise<string> {
  const cookies = new Map<string, string>();
  let target = new URL(url);
  while (target.origin === issuer) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(target, { redirect: "manual", headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [name = "", value = ""] = set.split(";", 1)[0]?.split(/=(.*)/) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (!location) throw new Error(`${target.pathname}: ${response.status} ${await response.text()}`);
    target = new URL(location, target);
  }
  return target.href;
}
