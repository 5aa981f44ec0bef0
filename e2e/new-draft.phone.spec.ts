import { annotate, createArticle } from "./article-api";
import { articleText } from "./article-page";
import { expectFits } from "./expect-fits";
import { expect, test } from "./fixtures";
import { changesOf, effectsOf, openNewDraft, previewText, saveDraft } from "./new-draft-page";

const HEADLINE = "Night buses return to the hill";
const FIRST = "Night buses will run to the hill again from September, the transport board said on Thursday.";
const SECOND = "They were stopped in 2020. Passengers collected 2,300 signatures to have them back.";

test("on a phone a new draft is brought in with nothing cut off", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const api = await memberApi("editor");
  const article = await createArticle(api, { headline: HEADLINE, body: `${FIRST}\n\n${SECOND}` });
  await annotate(api, article, "2,300 signatures", { kind: "comment", body: "Counted by whom?" });
  const page = await memberPage("editor");
  await openNewDraft(page, article.id);
  await expectFits(page);
  await previewText(page, `${HEADLINE}\n\n${FIRST}\n\nThe board gave way on Monday.\n\n${SECOND}`);
  await expect(effectsOf(page).getByRole("status")).toHaveText("1 stays");
  await expectFits(page);
  await expectAccessible(page);
  await expect(changesOf(page).getByText("The board gave way on Monday.")).toBeInViewport();
  await effectsOf(page).getByRole("link", { name: "Annotations" }).click();
  await effectsOf(page).getByText("Stay 1").click();
  await effectsOf(page).getByRole("button", { name: "2,300 signatures" }).click();
  await expect(changesOf(page).getByRole("link", { name: "2,300 signatures" })).toBeInViewport();
  await saveDraft(page, "The board gave way");
  await expect.poll(() => articleText(page)).toContain("The board gave way on Monday.");
});
