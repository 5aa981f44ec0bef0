// @vitest-environment jsdom
import { act, createRef, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ImportText } from "./import-text";

const told = vi.fn();
const ref = createRef<HTMLTextAreaElement>();
let root: Root;

function Form() {
  const [body, setBody] = useState("Bridge");
  return (
    <ImportText
      body={body}
      format="markdown"
      bodyRef={ref}
      onBody={(text, whole) => {
        told(text, whole);
        setBody(text);
      }}
      onFormat={() => undefined}
      onFile={() => undefined}
    />
  );
}

/** As a browser does it: the text is there when the input is told. */
const input = (text: string, inputType: string) =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(ref.current, text);
    ref.current?.dispatchEvent(new InputEvent("input", { bubbles: true, inputType }));
  });

/** Over all there is, or at the end of it. */
async function paste(text: string, where: "over" | "end") {
  const field = ref.current as HTMLTextAreaElement;
  const before = where === "over" ? "" : field.value;
  field.setSelectionRange(before.length, field.value.length);
  const event = new Event("paste", { bubbles: true, cancelable: true });
  await act(async () => {
    field.dispatchEvent(Object.assign(event, { clipboardData: { files: [], types: ["text/plain"] } }));
  });
  await input(before + text, "insertFromPaste");
}

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  told.mockClear();
  root = createRoot(document.body.appendChild(document.createElement("div")));
  await act(async () => root.render(<Form />));
});
afterEach(() => act(async () => root.unmount()));

it("tells a paste over every word from one beside them", async () => {
  await paste("Harbour", "over");
  expect(told).toHaveBeenLastCalledWith("Harbour", true);
  await paste(" wall", "end");
  expect(told).toHaveBeenLastCalledWith("Harbour wall", false);
});

it("takes the key after a paste that changed nothing for a key", async () => {
  await paste("Bridge", "over");
  expect(told).not.toHaveBeenCalled();
  await input("Bridges", "insertText");
  expect(told).toHaveBeenCalledExactlyOnceWith("Bridges", false);
});
