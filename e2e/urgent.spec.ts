import type { Page } from "@playwright/test";
import { createArticle } from "./article-api";
import { openDesk } from "./article-page";
import { expect, test } from "./fixtures";

test("an urgent publication says that it is one, and owes a reading until somebody gives it", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const reporter = await memberApi("reporter");
  const article = await createArticle(reporter, { headline: "Fire at the quay", body: "A fire broke out." });
  await reporter.post(`/api/articles/${article.id}/moves`, {
    data: { move: "submit", from: "draft", revision: 1 },
  });
  const chief = await memberPage("chief");
  await openDesk(chief, article.id);
  await chief.getByRole("button", { name: "More moves…" }).click();
  await chief.getByRole("menuitem", { name: "Publish urgently…" }).click();
  const dialog = chief.getByRole("dialog", { name: "Publish urgently" });
  const without = dialog.getByRole("region", { name: "The article goes out without" });
  await expect(without.getByRole("button")).toHaveText([/^Desk: nobody/, /^Copy: nobody/]);
  await dialog.getByRole("textbox", { name: "Why" }).fill("People have to leave their houses now.");
  await dialog.getByRole("button", { name: "Publish urgently" }).click();
  const notice = chief.getByRole("region", { name: "Urgent publication" });
  await expect(notice).toContainText("without Desk and Copy: “People have to leave their houses now.”");
  await expect(notice).toContainText("A reading is owed.");
  await expect(notice.getByRole("button")).toHaveCount(0);
  await chief.getByRole("banner").getByRole("button", { name: "A reading is owed" }).click();
  await expect(chief.getByRole("region", { name: "The article's way" })).toBeFocused();
  await expect(chief.getByText("published without it")).toHaveCount(2);
  // That one reading can be asked for, and no stage any more.
  const asks = (page: Page) => page.getByRole("button", { name: /^Ask a member to/ });
  await expect(asks(chief)).toHaveAccessibleName("Ask a member to take care of the article");
  await expectAccessible(chief);

  const editor = await memberPage("editor");
  await openDesk(editor, article.id);
  await editor.getByRole("button", { name: "I have read it back" }).click();
  await expect(editor.getByRole("region", { name: "Urgent publication" })).toContainText(
    "Read back by Tomas Wren",
  );
  await expect(asks(editor)).toHaveCount(0);
});
