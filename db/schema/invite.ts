import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { INVITE_LABEL_MAXIMUM } from "@/domain/member/invite";
import { ROLES } from "@/domain/member/member";
import { bytea } from "./bytea";
import { member } from "./member";
import { moment } from "./moment";
import { oneOf } from "./one-of";

/** An invitation to join the newsroom, taken up once. Of its codes only the hashes are kept. */
export const invite = pgTable(
  "invite",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    id: uuid("id").notNull(),
    /** SHA-256 of the code in the link that whoever invites is shown. */
    codeHash: bytea("code_hash").notNull(),
    /** SHA-256 of the code that nobody sees but whoever reads the e-mail: by it the address is theirs. */
    mailedCodeHash: bytea("mailed_code_hash"),
    role: text("role", { enum: ROLES }).notNull(),
    email: text("email"),
    /** Whom it is for, as admins call them: it lets nobody in and keeps nobody out. */
    label: text("label"),
    invitedBy: uuid("invited_by").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
    usedBy: uuid("used_by"),
    revokedAt: moment("revoked_at"),
  },
  (t) => [
    primaryKey({ name: "invite_pk", columns: [t.newsroomId, t.id] }),
    foreignKey({
      name: "invite_invited_by",
      columns: [t.newsroomId, t.invitedBy],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "invite_used_by",
      columns: [t.newsroomId, t.usedBy],
      foreignColumns: [member.newsroomId, member.id],
    }),
    unique("invite_code").on(t.newsroomId, t.codeHash),
    unique("invite_mailed_code").on(t.newsroomId, t.mailedCodeHash),
    check("invite_role", oneOf(t.role, ROLES)),
    check("invite_code_length", sql`octet_length(${t.codeHash}) = 32`),
    check("invite_mailed_code_length", sql`octet_length(${t.mailedCodeHash}) = 32`),
    check("invite_mailed_to", sql`${t.mailedCodeHash} is null or ${t.email} is not null`),
    check("invite_label_length", sql`length(${t.label}) between 1 and ${sql.raw(`${INVITE_LABEL_MAXIMUM}`)}`),
    check("invite_used", sql`(${t.usedAt} is null) = (${t.usedBy} is null)`),
    check("invite_one_end", sql`${t.usedAt} is null or ${t.revokedAt} is null`),
  ],
);
