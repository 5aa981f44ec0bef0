import { DEMO_MEMBERS, type DemoMember } from "./demo-members";
import { expect, test } from "./fixtures";

test("a fresh Stet is healthy and holds the demo newsroom", async ({ request, rows }) => {
  const health = await request.get("/api/health");
  expect(await health.json()).toMatchObject({ status: "ok", database: "ok" });
  // Other stories invite more.
  const members = await rows<{ name: string; role: string }>(
    `SELECT m.name, m.role FROM member m JOIN "user" u ON u.id = m.account_id
     WHERE u.email LIKE '%@demo.stet' ORDER BY m.name`,
  );
  const expected = Object.values(DEMO_MEMBERS).map(({ name, role }) => ({ name, role }));
  expect(members).toEqual(expected.sort((a, b) => a.name.localeCompare(b.name)));
});

for (const member of ["reporter", "chief"] satisfies DemoMember[]) {
  test(`${member} is signed in and sees the articles`, async ({ memberPage, expectAccessible }) => {
    const page = await memberPage(member);
    await page.goto("/");
    await expect(page).toHaveURL(/\/articles/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
}
