import { hashPassword } from "better-auth/crypto";
import type { Role, Viewer } from "@/domain/member/member";
import { createAccount } from "../accounts";
import type { Database } from "../database";
import { addMember, createNewsroom } from "../members";

const PASSWORD = "stet-demo";

type Person = { name: string; email: string; role: Role };

const ADMIN: Person = { name: "Jonas Pike", email: "admin@demo.stet", role: "admin" };
const PEOPLE = {
  reporter: { name: "Nadia Okafor", email: "reporter@demo.stet", role: "reporter" },
  editor: { name: "Tomas Wren", email: "editor@demo.stet", role: "editor" },
  copy: { name: "Imogen Hale", email: "copy@demo.stet", role: "copy_editor" },
  checker: { name: "Daniel Sorley", email: "checker@demo.stet", role: "fact_checker" },
  legal: { name: "Ruth Adeyemi", email: "legal@demo.stet", role: "legal" },
  chief: { name: "Helen Marchetti", email: "chief@demo.stet", role: "managing_editor" },
} satisfies Record<string, Person>;

/** The people of the demo newsroom, by the name their address begins with. */
export type DemoMembers = Record<keyof typeof PEOPLE | "admin", Viewer>;

/** Makes the newsroom with one member of each role, who can all sign in. Throws `forbidden` where there is one. */
export async function seedMembers(database: Database): Promise<DemoMembers> {
  // One hash for all: everyone knows the password, and each hash takes a good part of a second.
  const passwordHash = await hashPassword(PASSWORD);
  const sign = ({ name, email }: Person) => createAccount(database, { name, email, passwordHash });
  const admin = await createNewsroom(database, {
    name: "The Saltmere Courier",
    admin: { accountId: await sign(ADMIN), name: ADMIN.name },
  });
  const add = async (person: Person) =>
    addMember(database, admin, { ...person, accountId: await sign(person) });
  return {
    admin,
    reporter: await add(PEOPLE.reporter),
    editor: await add(PEOPLE.editor),
    copy: await add(PEOPLE.copy),
    checker: await add(PEOPLE.checker),
    legal: await add(PEOPLE.legal),
    chief: await add(PEOPLE.chief),
  };
}
