import { z } from "zod";
import type { MemberView } from "../member/member";

export const NOTIFICATION_TYPES = [
  /** Somebody wrote `@Name`. */
  "mention",
  /** Somebody asked for something. */
  "assigned",
  /** An article waits for this member: changes were requested of its author, an approval of theirs went stale. */
  "blocked",
  /** The article went on its way. */
  "moved",
  "reply",
  "decision",
  "review",
] as const;
export type NotificationType = (typeof NOTIFICATION_TYPES)[number];

/** Those that are also sent by e-mail. */
export const MAILED_TYPES = ["mention", "assigned", "blocked"] as const satisfies readonly NotificationType[];
export type MailedType = (typeof MAILED_TYPES)[number];
export const MAIL_CHOICES = ["at_once", "digest", "off"] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** `PUT /api/session/notifications`: how each kind is sent. The digest goes out once a day. */
export const SetMailChoices = z.strictObject({
  mention: z.enum(MAIL_CHOICES),
  assigned: z.enum(MAIL_CHOICES),
  blocked: z.enum(MAIL_CHOICES),
});
export type MailChoices = z.infer<typeof SetMailChoices>;

/** How a kind of notification is sent: those that are no matter for e-mail never are. */
export function mailChoiceFor(choices: MailChoices, type: NotificationType): MailChoice {
  return isMailed(type) ? choices[type] : "off";
}

function isMailed(type: NotificationType): type is MailedType {
  return (MAILED_TYPES as readonly string[]).includes(type);
}

/** `GET /api/session/notifications`: the choices, and whether this Stet can send e-mail at all. */
export type MailSettings = { choices: MailChoices; hasMailServer: boolean };

export type NotificationView = {
  id: string;
  type: NotificationType;
  /** Whoever did it. */
  member: MemberView;
  /** In plain words, without the name: `mentioned you on “3 March”`. */
  sentence: string;
  annotationId?: string;
  createdAt: string;
  isRead: boolean;
};

/** What happened in one article, newest first; the newest group first. */
export type NotificationGroup = {
  article: { id: string; headline: string };
  unread: number;
  notifications: NotificationView[];
};

/** `GET /api/notifications` */
export type NotificationList = { unread: number; groups: NotificationGroup[] };

/**
 * `POST /api/notifications/read`: by reading an article (what is about it as a whole), by opening one annotation, or
 * everything. Answers how many are left.
 */
export const MarkNotificationsRead = z.strictObject({
  articleId: z.uuid().optional(),
  annotationId: z.uuid().optional(),
});
export type MarkNotificationsRead = z.infer<typeof MarkNotificationsRead>;
