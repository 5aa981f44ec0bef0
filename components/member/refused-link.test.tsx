import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { RefusedLink } from "./refused-link";

const shown = (isLimit: boolean) =>
  renderToStaticMarkup(
    <RefusedLink
      title="This link does not work"
      refusal="Why."
      isLimit={isLimit}
      href="/reset-password?code=1"
    >
      Ask for another link
    </RefusedLink>,
  );

it("says of a link that is not good that it does not work, and where to go", () => {
  expect(shown(false)).toContain("This link does not work");
  expect(shown(false)).toContain("Ask for another link");
});

it("does not say of one that was not even looked at that it does not work", () => {
  const page = shown(true);
  expect(page).toContain("Too many attempts");
  expect(page).toContain('href="/reset-password?code=1"');
  expect(page).not.toMatch(/does not work|another link/);
});
