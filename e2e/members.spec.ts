import type { Browser, Page } from "@playwright/test";
import { DEMO_MEMBERS, DEMO_PASSWORD, emailOf } from "./demo-members";
import { expect, test } from "./fixtures";
import { stetUrl } from "./stet";

const PASSWORD = "six words are easy to remember";

/** A link opened by somebody whom this Stet does not know yet, or in a browser they are not signed in with. */
async function opened(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: stetUrl(), storageState: undefined });
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

/** An admin's page of the members. */
async function openMembers(memberPage: (member: "admin") => Promise<Page>): Promise<Page> {
  const admin = await memberPage("admin");
  await admin.goto("/settings/members");
  return admin;
}

async function makeLink(admin: Page, email: string, role: string, whom = ""): Promise<string> {
  await admin.getByRole("button", { name: "Invite somebody" }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByLabel("Whom it is for").fill(whom);
  await dialog.getByLabel("Role").selectOption(role);
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = await dialog.getByRole("textbox", { name: "Link" }).inputValue();
  await dialog.getByRole("button", { name: "Done" }).click();
  return link;
}

async function join(page: Page, name: string): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page).toHaveURL("/articles");
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** The line of a member, in the list they are in. */
const lineOf = (admin: Page, list: string, name: string) =>
  admin.getByRole("region", { name: list }).getByRole("listitem").filter({ hasText: name });

test("an admin invites a member, gives them another role, and shuts them out", async ({
  browser,
  memberPage,
  expectAccessible,
}) => {
  const admin = await openMembers(memberPage);
  const link = await makeLink(admin, "lena@example.org", "legal");
  await expect(lineOf(admin, "Invited", "lena@example.org")).toContainText("Legal");
  await expectAccessible(admin);

  const lena = await opened(browser, link);
  await expect(lena.getByRole("heading", { name: /^Join / })).toBeVisible();
  await expectAccessible(lena);
  await join(lena, "Lena Fox");
  const late = await opened(browser, link);
  await expect(late.getByText("This invitation has been taken up.")).toBeVisible();

  await admin.reload();
  const line = lineOf(admin, "In the newsroom", "Lena Fox");
  await expect(line).toContainText("Legal");
  await line.getByRole("button", { name: "Change Lena Fox" }).click();
  await admin.getByRole("menuitem", { name: "Change the role…" }).click();
  await admin.getByRole("dialog").getByLabel("Role").selectOption("editor");
  await admin.getByRole("button", { name: "Change the role" }).click();
  await expect(line).toContainText("Editor");
  await lena.goto("/settings/account");
  await expect(lena.getByText("Your role: Editor.")).toBeVisible();

  await line.getByRole("button", { name: "Change Lena Fox" }).click();
  await admin.getByRole("menuitem", { name: "Deactivate…" }).click();
  await expectAccessible(admin);
  await admin.getByRole("button", { name: "Deactivate", exact: true }).click();
  await expect(lineOf(admin, "No longer here", "Lena Fox")).toBeVisible();
  await lena.goto("/articles");
  await expect(lena).toHaveURL(/\/sign-in/);
  await signIn(lena, "lena@example.org", PASSWORD);
  await expect(lena.getByText("This account is no longer a member of the newsroom.")).toBeVisible();
});

test("the last admin cannot step down, and an invitation is taken back", async ({ browser, memberPage }) => {
  const admin = await openMembers(memberPage);
  await admin.getByRole("button", { name: "Change Jonas Pike" }).click();
  await admin.getByRole("menuitem", { name: "Deactivate…" }).click();
  await admin.getByRole("button", { name: "Deactivate", exact: true }).click();
  await expect(admin.getByText("The newsroom needs an admin.")).toBeVisible();
  await admin.keyboard.press("Escape");
  await expect(lineOf(admin, "In the newsroom", "Jonas Pike")).toBeVisible();

  const link = await makeLink(admin, "cy@example.org", "reporter");
  await lineOf(admin, "Invited", "cy@example.org")
    .getByRole("button", { name: /Take back/ })
    .click();
  await admin.getByRole("dialog").getByRole("button", { name: "Take it back" }).click();
  await expect(lineOf(admin, "Invited", "cy@example.org")).toBeHidden();
  const cy = await opened(browser, link);
  await expect(cy.getByText("This invitation was taken back.")).toBeVisible();
});

test("of two invitations without an address the right one is taken back", async ({ browser, memberPage }) => {
  const admin = await openMembers(memberPage);
  const kept = await makeLink(admin, "", "reporter", "Nawal, summer desk");
  const given = await makeLink(admin, "", "reporter", "Tom from the agency");
  await admin.reload();
  await admin.getByRole("button", { name: "Take back the invitation for Tom from the agency" }).click();
  const question = admin.getByRole("dialog", {
    name: "Take back the invitation for Tom from the agency?",
  });
  await question.getByRole("button", { name: "Keep it" }).click();
  await expect(question).toBeHidden();
  await expect(lineOf(admin, "Invited", "Tom from the agency")).toBeVisible();
  await admin.getByRole("button", { name: "Take back the invitation for Tom from the agency" }).click();
  await question.getByRole("button", { name: "Take it back" }).click();
  await expect(lineOf(admin, "Invited", "Tom from the agency")).toBeHidden();
  await expect(lineOf(admin, "Invited", "Nawal, summer desk")).toContainText("Reporter · by Jonas Pike");
  const visitor = await opened(browser, given);
  await expect(visitor.getByText("This invitation was taken back.")).toBeVisible();
  await visitor.goto(kept);
  await expect(visitor.getByRole("heading", { name: /^Join / })).toBeVisible();
});

test("an invitation opened by a member asks who is to join", async ({
  memberPage,
  expectAccessible,
  browser,
}) => {
  const admin = await openMembers(memberPage);
  const first = await makeLink(admin, "ines@example.org", "reporter");
  const visitor = await opened(browser, first);
  await join(visitor, "Ines Vidal");
  const second = await makeLink(admin, "", "editor");
  await visitor.goto(second);
  await expect(visitor.getByRole("heading", { name: "You are signed in as Ines Vidal" })).toBeVisible();
  await expect(visitor.getByLabel("Your name")).toBeHidden();
  await expectAccessible(visitor);
  await visitor.getByRole("link", { name: "Go to the articles" }).click();
  await expect(visitor).toHaveURL("/articles");
  await visitor.goto(second);
  await visitor.getByRole("button", { name: "Sign out and join as somebody else" }).click();
  await expect(visitor.getByRole("heading", { name: /^Join / })).toBeVisible();
});

test("a second invitation of an address takes the place of the first", async ({ browser, memberPage }) => {
  const admin = await openMembers(memberPage);
  const first = await makeLink(admin, "twice@example.org", "reporter");
  const second = await makeLink(admin, "twice@example.org", "editor");
  const lines = lineOf(admin, "Invited", "twice@example.org");
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText("Editor");
  const visitor = await opened(browser, first);
  await expect(visitor.getByText("A newer invitation took the place of this one")).toBeVisible();
  await visitor.goto(second);
  await join(visitor, "Ann Twice");
  const late = await opened(browser, first);
  await expect(late.getByText("There is an account for twice@example.org already.")).toBeVisible();
});

test("an address that was invited itself joins by its own invitation", async ({
  browser,
  memberPage,
  expectAccessible,
}) => {
  const admin = await openMembers(memberPage);
  const own = await makeLink(admin, "boss@example.org", "managing_editor");
  const open = await makeLink(admin, "", "reporter", "Whoever comes");
  const visitor = await opened(browser, open);
  await visitor.getByLabel("Your name").fill("Mal Ory");
  await visitor.getByLabel("E-mail").fill("boss@example.org");
  await visitor.getByLabel("Password").fill(PASSWORD);
  await visitor.getByRole("button", { name: "Join" }).click();
  await expect(visitor.getByText("This address has an invitation of its own.")).toBeVisible();
  await expect(visitor.getByLabel("Your name")).toHaveValue("Mal Ory");
  await expectAccessible(visitor);
  const boss = await opened(browser, own);
  await join(boss, "Ines Boss");
  await visitor.getByLabel("E-mail").fill("mal@example.org");
  await visitor.getByRole("button", { name: "Join" }).click();
  await expect(visitor).toHaveURL("/articles");
});

test("members are for admins to see", async ({ memberPage }) => {
  const editor = await memberPage("editor");
  const answer = await editor.goto("/settings/members");
  expect(answer?.status()).toBe(404);
});

test("a member changes their name and password, and ends another session", async ({
  browser,
  memberPage,
  expectAccessible,
}) => {
  const admin = await openMembers(memberPage);
  const here = await opened(browser, await makeLink(admin, "omar@example.org", "reporter"));
  await join(here, "Omar Bell");
  const there = await opened(browser, "/sign-in");
  await signIn(there, "omar@example.org", PASSWORD);
  await expect(there).toHaveURL("/articles");

  await here.goto("/settings/account");
  await expectAccessible(here);
  await here.getByLabel("Name").fill("Omar Bellamy");
  await here.getByRole("button", { name: "Save the name" }).click();
  await expect(here.getByRole("button", { name: "Account of Omar Bellamy" })).toBeVisible();

  const sessions = here.getByRole("region", { name: "Where you are signed in" }).getByRole("listitem");
  await expect(sessions).toHaveCount(2);
  await sessions
    .nth(1)
    .getByRole("button", { name: /Sign out/ })
    .click();
  await expect(sessions).toHaveCount(1);
  await there.goto("/articles");
  await expect(there).toHaveURL(/\/sign-in/);

  await here.getByLabel("Password you have now").fill("not this one");
  await here.getByLabel("New password").fill("seven words are easier still");
  await here.getByRole("button", { name: "Change the password" }).click();
  await expect(here.getByText("This is not your password.")).toBeVisible();
  await expect(here.getByLabel("New password")).toHaveValue("seven words are easier still");
  await here.getByLabel("Password you have now").fill(PASSWORD);
  await here.getByRole("button", { name: "Change the password" }).click();
  await expect(here.getByText("Your password is changed")).toBeVisible();
  await signIn(there, "omar@example.org", "seven words are easier still");
  await expect(there).toHaveURL("/articles");
});

test("a form of the settings is saved by hand once its member has signed in again", async ({
  page,
  expectAccessible,
}) => {
  await signIn(page, emailOf("legal"), DEMO_PASSWORD);
  await expect(page).toHaveURL("/articles");
  await page.goto("/settings/account");
  const form = page.getByRole("region", { name: "Who you are" });
  const saving = form.getByRole("button", { name: "Save the name" });
  await form.getByLabel("Name").fill(`${DEMO_MEMBERS.legal.name} II`);
  await page.context().clearCookies();
  await saving.click();
  await expect(page.getByText("You are not signed in.")).toBeVisible();
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await expect(dialog).toContainText("sign in, then save it again");
  await expectAccessible(page);
  await dialog.getByLabel("E-mail").fill(emailOf("legal"));
  await dialog.getByLabel("Password").fill(DEMO_PASSWORD);
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("You are not signed in.")).toBeHidden();
  await expect(form.getByLabel("Name")).toHaveValue(`${DEMO_MEMBERS.legal.name} II`);
  await expect(saving).toBeEnabled();
});

test("whoever forgot their password is told what to do", async ({ page, expectAccessible }) => {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgotten your password?" }).click();
  await expect(page.getByRole("heading", { name: "A new password" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/reset-password?code=made-up-and-long-enough-for-a-code");
  await expect(page.getByText("This link is not good any more")).toBeVisible();
  await expect(page.getByLabel("New password")).toBeHidden();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Ask for another link" }).click();
  await expect(page.getByRole("button", { name: "Send me a link" })).toBeVisible();
});
