import { createArticle } from "./article-api";
import { DEMO_MEMBERS, DEMO_PASSWORD, emailOf } from "./demo-members";
import { expect, test } from "./fixtures";

test("a visitor is asked to sign in, is told what is wrong, and arrives where they meant to go", async ({
  page,
  expectAccessible,
}) => {
  await page.goto("/articles?search=harbour");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel("E-mail").fill(emailOf("legal"));
  await page.getByLabel("Password").fill("not this one");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("The e-mail address or the password is not right.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(emailOf("legal"));
  await expectAccessible(page);

  await page.getByLabel("Password").fill(DEMO_PASSWORD);
  await page.getByLabel("Password").press("Enter");
  await expect(page).toHaveURL("/articles?search=harbour");
});

test("a demo member signs in with one click, and out again", async ({ page }) => {
  await page.goto("/sign-in?next=//evil.example");
  await page.getByRole("button", { name: DEMO_MEMBERS.legal.name }).click();
  await expect(page).toHaveURL("/articles");
  await page.getByRole("button", { name: `Account of ${DEMO_MEMBERS.legal.name}` }).click();
  await page.getByRole("menuitem", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL("/sign-in");
  await page.goto("/articles");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a link to a passage leads there also by way of signing in", async ({ page, memberApi }) => {
  const { id } = await createArticle(await memberApi("editor"), {
    headline: "The ferry at night",
    format: "markdown",
    body: "It leaves at ten.",
  });
  const passage = `/articles/${id}#annotation-${id}`;
  await page.goto(passage);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel("E-mail").fill(emailOf("legal"));
  await page.getByLabel("Password").fill(DEMO_PASSWORD);
  await page.getByLabel("Password").press("Enter");
  await expect(page).toHaveURL(passage);
  await page.context().clearCookies();
  await page.goto("about:blank");
  await page.goto(passage);
  await page.getByRole("button", { name: DEMO_MEMBERS.copy.name }).click();
  await expect(page).toHaveURL(passage);
});

test("nobody sets Stet up a second time", async ({ page, request }) => {
  await page.goto("/first-run");
  await expect(page).toHaveURL("/sign-in");
  const answer = await request.post("/api/newsroom", {
    data: { name: "Mine", admin: { name: "Eve", email: "eve@example.org", password: "ten letters" } },
  });
  expect(answer.status()).toBe(403);
});

test("a page runs no script that is not ours", async ({ page }) => {
  const answer = await page.goto("/sign-in");
  const policy = (await answer?.headerValue("content-security-policy")) ?? "";
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/);
  expect(policy).toContain("frame-ancestors 'none'");
  const refused = page.waitForEvent("console", (message) =>
    message.text().includes("Content Security Policy"),
  );
  await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", '<img src="data:," onerror="1">'));
  await refused;
});
