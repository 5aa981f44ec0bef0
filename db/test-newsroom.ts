import { v7 as uuidv7 } from "uuid";
import type { CreateAnnotation } from "@/domain/annotation/annotation";
import type { BlockJson, DocumentJson } from "@/domain/document/document-json";
import type { Role, Viewer } from "@/domain/member/member";
import { createArticle, getArticle } from "./articles";
import type { Database } from "./database";
import { addMember, createNewsroom } from "./members";
import { user } from "./schema/auth";

/** A newsroom with one member of some roles, for tests. */
export type TestNewsroom = { admin: Viewer; reporter: Viewer; copy: Viewer; editor: Viewer; chief: Viewer };

async function account(database: Database, name: string): Promise<string> {
  const id = uuidv7();
  await database.insert(user).values({ id, name, email: `${id}@test.example` });
  return id;
}

/** Make the database's newsroom. */
export async function makeNewsroom(database: Database): Promise<TestNewsroom> {
  const admin = await createNewsroom(database, {
    name: "The Test",
    admin: { accountId: await account(database, "Ada"), name: "Ada" },
  });
  const join = async (name: string, role: Role) =>
    addMember(database, admin, { accountId: await account(database, name), name, role });
  return {
    admin,
    reporter: await join("Rita", "reporter"),
    copy: await join("Cleo", "copy_editor"),
    editor: await join("Edda", "editor"),
    chief: await join("Max", "managing_editor"),
  };
}

const text = (words: string) => (words ? [{ type: "text" as const, text: words }] : []);

/** A document of plain paragraphs, without block ids. */
export function documentOf(headline: string, paragraphs: string[]): DocumentJson {
  const content: BlockJson[] = [
    { type: "headline", attrs: { id: "" }, content: text(headline) },
    ...paragraphs.map((words): BlockJson => ({ type: "paragraph", attrs: { id: "" }, content: text(words) })),
  ];
  return { type: "doc", content };
}

/** An article of plain paragraphs, saved. */
export async function makeArticle(
  database: Database,
  viewer: Viewer,
  headline: string,
  paragraphs: string[],
) {
  const document = documentOf(headline, paragraphs);
  return (await createArticle(database, viewer, { id: uuidv7(), document })).article;
}

/** What a request has to say besides its id and target. */
export type Saying =
  | { kind: "comment"; body: string; required?: boolean }
  | { kind: "correction"; replacement: string; reason: string }
  | Omit<Extract<CreateAnnotation, { kind: "source" }>, "id" | "target">;

/** A request for an annotation of the first such words in an article's newest text. */
export async function requestFor(
  database: Database,
  viewer: Viewer,
  articleId: string,
  words: string,
  saying: Saying,
): Promise<CreateAnnotation> {
  const { revision } = await getArticle(database, viewer, articleId);
  const start = revision.text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the article`);
  const target = { revision: revision.number, start, end: start + words.length, exact: words };
  return { id: uuidv7(), target, ...saying };
}
