import { v7 as uuidv7 } from "uuid";
import { expectFits } from "./expect-fits";
import { expect, test } from "./fixtures";

const PASSWORD = "six words are easy to remember";

test("on a phone an admin invites somebody, who joins, and is given another role", async ({
  memberPage,
  page,
  expectAccessible,
}) => {
  const admin = await memberPage("admin");
  const email = `wilhelmina.featherstonehaugh-${uuidv7().slice(-8)}@correspondents.example.org`;
  await admin.goto("/settings/members");
  await admin.getByRole("button", { name: "Invite somebody" }).tap();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByLabel("Role").selectOption("legal");
  await expectFits(admin);
  await expectAccessible(admin);
  await dialog.getByRole("button", { name: "Make the link" }).tap();
  const link = await dialog.getByRole("textbox", { name: "Link" }).inputValue();
  await expectAccessible(admin);
  await dialog.getByRole("button", { name: "Done" }).tap();
  const invited = admin.getByRole("region", { name: "Invited" }).getByRole("listitem");
  await expect(invited.filter({ hasText: email })).toContainText("Legal");
  await expectFits(admin);
  await expectAccessible(admin);

  await page.goto(link);
  await expect(page.getByRole("heading", { name: /^Join / })).toBeVisible();
  await expectFits(page);
  await expectAccessible(page);
  await page.getByLabel("Your name").fill("Wilhelmina Featherstonehaugh");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Join" }).tap();
  await expect(page).toHaveURL("/articles");

  await admin.reload();
  const members = admin.getByRole("region", { name: "In the newsroom" }).getByRole("listitem");
  const line = members.filter({ hasText: email });
  await expect(line).toContainText("Legal");
  await expectFits(admin);
  await line.getByRole("button", { name: "Change Wilhelmina Featherstonehaugh" }).tap();
  await admin.getByRole("menuitem", { name: "Change the role…" }).tap();
  await dialog.getByLabel("Role").selectOption("editor");
  await expectFits(admin);
  await expectAccessible(admin);
  await dialog.getByRole("button", { name: "Change the role" }).tap();
  await expect(line).toContainText("Editor");
});
