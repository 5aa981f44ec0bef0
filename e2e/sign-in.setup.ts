import { expect, request, test } from "@playwright/test";
import { DEMO_MEMBERS, DEMO_PASSWORD, type DemoMember, emailOf } from "./demo-members";
import { sessionFile, stetUrl } from "./stet";

// Once for all stories: a password takes long to check, by design.
for (const member of Object.keys(DEMO_MEMBERS) as DemoMember[]) {
  test(`${emailOf(member)} signs in`, async () => {
    const visitor = await request.newContext({ baseURL: stetUrl(), extraHTTPHeaders: { origin: stetUrl() } });
    const answer = await visitor.post("/api/auth/sign-in/email", {
      data: { email: emailOf(member), password: DEMO_PASSWORD },
    });
    expect(answer.status()).toBe(200);
    await visitor.storageState({ path: sessionFile(member) });
    await visitor.dispose();
  });
}
