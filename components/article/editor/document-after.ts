import { Step, Transform } from "prosemirror-transform";
import type { DocumentJson } from "@/domain/document/document-json";
import { documentJson, parseDocument, schema } from "@/domain/document/schema";
import type { StepJson } from "@/lib/client/edit-drafts";

/** What steps make of a document, `null` where they do not fit it. */
export function documentAfter(base: DocumentJson, steps: readonly StepJson[]): DocumentJson | null {
  const transform = new Transform(parseDocument(base));
  try {
    for (const step of steps) transform.step(Step.fromJSON(schema, step));
    transform.doc.check();
  } catch {
    // ProseMirror says in several ways that a step does not fit; each of them means that there is no such document.
    return null;
  }
  return documentJson(transform.doc);
}
