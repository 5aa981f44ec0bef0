import { v7 as uuidv7 } from "uuid";
import { expectFits } from "./expect-fits";
import { expect, test } from "./fixtures";

test("on a phone an admin changes the order of a type's stages with nothing cut off", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const api = await memberApi("admin");
  const name = `Long read ${uuidv7().slice(-8)}`;
  const stage = (key: string, name: string) => ({
    key,
    name,
    roles: ["editor", "copy_editor", "managing_editor"],
    blocks: true,
    covers: ["headline", "words", "pictures", "links"],
  });
  const stages = [stage("desk", "Desk"), stage("law", "The lawyers, and then the lawyers’ lawyers")];
  const made = await api.post("/api/article-types", { data: { id: uuidv7(), name, stages } });
  expect(made.status(), await made.text()).toBe(201);
  const page = await memberPage("admin");
  await page.goto("/settings/stages");
  const card = page.getByRole("region", { name, exact: true });
  await expect(card).toBeVisible();
  await expectFits(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: `Edit ${name}` }).click();
  await page.getByRole("button", { name: "Move Desk down" }).click();
  const desk = page.getByRole("listitem", { name: "Desk", exact: true });
  await desk.getByRole("button", { expanded: false }).click();
  await desk.getByLabel("Formatting").check();
  await expectFits(page);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save the type" }).click();
  await expect(card.getByRole("listitem")).toHaveText([/The lawyers/, /Desk.*Reads everything/]);
});
