import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { ROLES } from "@/domain/member/member";
import { MAIL_CHOICES } from "@/domain/notification/notification";
import { user } from "./auth";
import { moment } from "./moment";
import { newsroom } from "./newsroom";
import { oneOf } from "./one-of";

/** A person of the newsroom. Never removed: what they did stays theirs. */
export const member = pgTable(
  "member",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    id: uuid("id").notNull(),
    /** The account they sign in by (Better Auth's `user`). */
    accountId: text("account_id").notNull(),
    name: text("name").notNull(),
    role: text("role", { enum: ROLES }).notNull(),
    deactivatedAt: moment("deactivated_at"),
    /** How each kind of notification is sent by e-mail. */
    mailMention: text("mail_mention", { enum: MAIL_CHOICES }).notNull().default("at_once"),
    mailAssigned: text("mail_assigned", { enum: MAIL_CHOICES }).notNull().default("at_once"),
    mailBlocked: text("mail_blocked", { enum: MAIL_CHOICES }).notNull().default("at_once"),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "member_pk", columns: [t.newsroomId, t.id] }),
    foreignKey({ name: "member_newsroom", columns: [t.newsroomId], foreignColumns: [newsroom.id] }),
    foreignKey({ name: "member_account_exists", columns: [t.accountId], foreignColumns: [user.id] }),
    unique("member_once_per_newsroom").on(t.newsroomId, t.accountId),
    index("member_account").on(t.accountId),
    check("member_name_length", sql`length(${t.name}) between 1 and 200`),
    check("member_mail_mention", oneOf(t.mailMention, MAIL_CHOICES)),
    check("member_mail_assigned", oneOf(t.mailAssigned, MAIL_CHOICES)),
    check("member_mail_blocked", oneOf(t.mailBlocked, MAIL_CHOICES)),
    check("member_role", oneOf(t.role, ROLES)),
    check("member_version", sql`${t.version} >= 1`),
  ],
);
