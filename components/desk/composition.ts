import type { CorrectionDraft } from "@/components/correction/correction-fields";
import { EMPTY_SOURCE_DRAFT, type SourceDraft, sourceRequest } from "@/components/source/source-draft";
import { type AnnotationKind, CreateAnnotation, type Target } from "@/domain/annotation/annotation";
import type { SourceView } from "@/domain/source/source";
import type { OutboxEntry } from "@/lib/client/outbox";

type Fields =
  | { kind: "correction"; fields: CorrectionDraft }
  | { kind: "source"; fields: SourceDraft }
  | { kind: "comment"; fields: { body: string; required?: boolean } };

/** An annotation being written: what it will be, about which words, and what has been typed so far. */
export type Composition = Fields & { id: string; target: Target };

/**
 * What keeps a composition from being saved, by path in the request; `message` for the whole, `current` what the
 * server said stands now.
 */
export type CompositionProblem = { message: string; fields: Record<string, string>; current?: unknown };

export function newComposition(id: string, kind: AnnotationKind, target: Target): Composition {
  if (kind === "correction") return { id, kind, target, fields: { replacement: target.exact, reason: "" } };
  if (kind === "source") return { id, kind, target, fields: EMPTY_SOURCE_DRAFT };
  return { id, kind, target, fields: { body: "" } };
}

/** The same text about other words; a replacement that was still the old words becomes the new ones. */
export function retargetComposition(composition: Composition, target: Target): Composition {
  if (composition.kind !== "correction" || composition.fields.replacement !== composition.target.exact)
    return { ...composition, target };
  return { ...composition, target, fields: { ...composition.fields, replacement: target.exact } };
}

/** Whether it will be an annotation of this kind on these very words. */
export function isAbout(composition: Composition, kind: AnnotationKind, target: Target): boolean {
  const { revision, start, end } = composition.target;
  const isThere = revision === target.revision && start === target.start && end === target.end;
  return composition.kind === kind && isThere;
}

/** Whether anything has been typed that would be missed. */
export function isUntouched(composition: Composition): boolean {
  const fresh = newComposition(composition.id, composition.kind, composition.target);
  return JSON.stringify(fresh.fields) === JSON.stringify(composition.fields);
}

function fieldsOfRequest(composition: Composition) {
  return composition.kind === "source" ? sourceRequest(composition.fields) : composition.fields;
}

function valueAt(request: unknown, path: string): unknown {
  const into = (value: unknown, key: string) =>
    typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return path.split(".").reduce(into, request);
}

/** What is still wrong once the text has been changed: of a field that is not as it was, nothing is known. */
export function problemAfter(
  problem: CompositionProblem | undefined,
  before: Composition,
  after: Composition,
): CompositionProblem | undefined {
  if (!problem) return undefined;
  const [was, now] = [fieldsOfRequest(before), fieldsOfRequest(after)];
  const isAsBefore = ([path]: [string, string]) =>
    JSON.stringify(valueAt(was, path)) === JSON.stringify(valueAt(now, path));
  return { ...problem, fields: Object.fromEntries(Object.entries(problem.fields).filter(isAsBefore)) };
}

function sameWordsProblem(composition: Composition): CompositionProblem | null {
  if (composition.kind !== "correction" || composition.fields.replacement !== composition.target.exact)
    return null;
  const words = composition.target.exact
    ? "These are the words that stand already. Change them, or write a comment instead."
    : "Write the words to insert.";
  return { message: "", fields: { replacement: words } };
}

/** The request a composition stands for, or what is wrong with it. */
export function checkComposition(
  composition: Composition,
): { request: CreateAnnotation; problem?: undefined } | { request?: undefined; problem: CompositionProblem } {
  const { id, kind, target } = composition;
  const same = sameWordsProblem(composition);
  if (same) return { problem: same };
  const checked = CreateAnnotation.safeParse({ id, kind, target, ...fieldsOfRequest(composition) });
  if (checked.success) return { request: checked.data };
  const fields: Record<string, string> = {};
  for (const issue of checked.error.issues) fields[issue.path.join(".")] ??= issue.message;
  return { problem: { message: "", fields } };
}

/** The source chosen from the library, to show until the server answers. */
export function chosenSource(composition: Composition): SourceView | undefined {
  return (composition.kind === "source" && composition.fields.chosen) || undefined;
}

function describedFields(
  request: Extract<CreateAnnotation, { kind: "source" }>,
  source?: SourceView,
): SourceDraft {
  const { stance, quotation = "", locator = "", note = "" } = request;
  const empty = { publisher: "", author: "", url: "", publishedOn: "", accessedOn: "" };
  const described = request.source ? { ...empty, ...request.source } : null;
  return { chosen: source ?? null, described, stance, quotation, locator, note };
}

/** The composition a refused entry of the outbox came from, to be put right and sent again. */
export function compositionOfEntry({ operation }: OutboxEntry): Composition | null {
  if (operation.name !== "create_annotation") return null;
  const { body, source } = operation;
  const { id, target } = body;
  if (body.kind === "correction") {
    const { replacement, reason } = body;
    return { id, target, kind: "correction", fields: { replacement, reason } };
  }
  if (body.kind === "comment") {
    const { required } = body;
    return {
      id,
      target,
      kind: "comment",
      fields: { body: body.body, ...(required === false && { required }) },
    };
  }
  return { id, target, kind: "source", fields: describedFields(body, source) };
}
