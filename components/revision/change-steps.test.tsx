// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { ChangeSteps } from "./change-steps";

it("forgets the change that was stepped to when there are not so many any more", async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  const show = (count: number) => act(async () => root.render(<ChangeSteps count={count} mode="inline" />));
  const press = (name: string) =>
    act(async () => document.querySelector<HTMLElement>(`[aria-label="${name} change"]`)?.click());
  const said = () => document.querySelector("[role=status]")?.textContent;
  await show(8);
  await press("Previous");
  expect(said()).toBe("8 of 8");
  await show(3);
  expect(said()).toBe("3 changes");
  await press("Next");
  expect(said()).toBe("1 of 3");
  await act(async () => root.unmount());
});
