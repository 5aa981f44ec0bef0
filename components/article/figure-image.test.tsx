// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, test, vi } from "vitest";
import { FigureImage } from "./figure-image";

test("a picture that does not load says so, another in its place is tried", async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const box = document.createElement("div");
  const root = createRoot(box);
  const show = (src: string) => act(async () => root.render(<FigureImage src={src} alt="The harbour" />));
  await show("/gone.svg");
  expect(box.textContent).toBe("");
  await act(async () => box.querySelector("img")?.dispatchEvent(new Event("error")));
  expect(box.textContent).toBe("Image not shown: The harbour");
  await show("/other.svg");
  expect(box.querySelector("img")?.getAttribute("src")).toBe("/other.svg");
  await act(async () => root.unmount());
});
