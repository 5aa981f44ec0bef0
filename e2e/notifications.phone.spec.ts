import { v7 as uuidv7 } from "uuid";
import { annotate, createArticle } from "./article-api";
import { cardOf } from "./article-page";
import { expectFits } from "./expect-fits";
import { expect, test } from "./fixtures";

test("on a phone what happened is told under the bell, read by opening it, and what is mailed is chosen", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const headline = `The last ferry of the summer will leave an hour earlier than last year, ${uuidv7().slice(-8)}`;
  const article = await createArticle(await memberApi("reporter"), { headline, body: "It leaves at nine." });
  const note = await annotate(await memberApi("copy"), article, "at nine", {
    kind: "comment",
    body: "@Daniel Sorley, the timetable on the quay says https://timetables.example.org/summer/ferries/ten.",
  });
  const page = await memberPage("checker");
  await page.goto("/articles");
  const bell = page.getByRole("button", { name: /^Notifications/ });
  await expect(bell).toHaveAccessibleName(/unread$/);
  await bell.tap();
  const list = page.getByRole("dialog", { name: "Notifications" });
  const told = list.getByRole("region", { name: headline }).getByRole("link", { name: /mentioned you on/ });
  await expect(told).toContainText("Not read");
  await expectFits(page);
  await expectAccessible(page);
  await told.tap();
  await page.waitForURL(`/articles/${article.id}#annotation-${note}`);
  await expect(list).toBeHidden();
  await expect(cardOf(page, note)).toBeVisible();
  await bell.tap();
  await expect(told).not.toContainText("Not read");

  await page.goto("/settings/notifications");
  await page.getByLabel("Mentions").selectOption("Never");
  await expect(page.getByText("Saved.")).toBeVisible();
  await expectFits(page);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByLabel("Mentions")).toHaveValue("off");
});
