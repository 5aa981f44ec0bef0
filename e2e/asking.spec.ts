import { createArticle } from "./article-api";
import { openDesk } from "./article-page";
import { emailOf } from "./demo-members";
import { expect, test } from "./fixtures";
import { expectMail } from "./received-mail";
import { blockWith, reworded, saveBlocks } from "./revision-api";
import { askFor, openWaiting, rowsOf, submitArticle } from "./waiting-page";

test("nobody is asked for a stage over words of their own, and whoever was asked before hands it back", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const headline = "Pier lights to go out at ten";
  const [reporter, chief, editor] = [
    await memberApi("reporter"),
    await memberApi("chief"),
    await memberApi("editor"),
  ];
  const article = await createArticle(reporter, { headline, body: "They go out at ten." });
  await submitArticle(reporter, article);
  const dueAt = new Date(Date.now() + 86_400_000).toISOString();
  await askFor(chief, article, "editor", { kind: "stage", stageKey: "desk", dueAt, note: "Before: noon." });
  const mail = await expectMail(emailOf("editor"), headline);
  expect(mail).toContain(`asked you to give the stage Desk by`);

  await saveBlocks(editor, article.id, (blocks) => {
    const written = blockWith(blocks, "They go out");
    return blocks.map((block) => (block === written ? reworded(block, "They go out at eleven.") : block));
  });
  const page = await memberPage("editor");
  const row = rowsOf(await openWaiting(page, "mine"), headline);
  await expect(row).toContainText(
    "Hand back the stage Desk: you wrote words that another member has to approve",
  );
  await expectAccessible(page);
  await row.getByRole("button", { name: "Hand back" }).click();
  await expect(row).toHaveCount(0);

  const desk = await memberPage("chief");
  await openDesk(desk, article.id);
  await desk.getByRole("button", { name: "Ask a member to give the stage Desk" }).click();
  const dialog = desk.getByRole("dialog", { name: "Ask a member" });
  await expect(dialog.getByLabel("Who").getByRole("option")).toHaveText([
    "Choose a member",
    "Helen Marchetti (you), managing editor",
  ]);
  await dialog.getByLabel("Due").fill("2126-01-01");
  await dialog.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(dialog.getByText("That is more than two years from now.")).toBeVisible();
  await expectAccessible(desk);
});
