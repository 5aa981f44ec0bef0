import { type Draft, openBrowserStore } from "./browser-store";

/** The key of a draft: one per member and place, so that nobody finds another's words on a shared machine. */
export function draftKey(memberId: string, articleId: string, ...place: (string | number)[]): string {
  return [memberId, articleId, ...place].join("/");
}

export async function loadDraft(key: string): Promise<Draft | undefined> {
  return (await openBrowserStore()).get("drafts", key);
}

/** Every draft whose key begins so, the one written last first. */
export async function loadDraftsUnder(prefix: string): Promise<Draft[]> {
  const range = IDBKeyRange.bound(`${prefix}/`, `${prefix}/\uffff`);
  const drafts = await (await openBrowserStore()).getAll("drafts", range);
  return drafts.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}

export async function saveDraft(key: string, value: unknown): Promise<void> {
  await (await openBrowserStore()).put("drafts", { key, value, savedAt: new Date().toISOString() });
}

export async function deleteDraft(key: string): Promise<void> {
  await (await openBrowserStore()).delete("drafts", key);
}
