import type { MailedNotification } from "@/db/notification-mail";
import { MAILED_TYPES, type MailedType } from "@/domain/notification/notification";
import { dayAndTime } from "@/domain/text/day-and-time";
import { shortened } from "@/domain/text/shortened";
import { letterHtml, letterText, type Paragraph } from "./letter";

type Written = { subject: string; text: string; html: string };

/** What a kind of notification is called at the foot of an e-mail. */
const KINDS: Record<MailedType, string> = {
  mention: "mentions of you",
  assigned: "what you are asked for",
  blocked: "what waits for you",
};

/** The e-mail that tells of one thing. `base` is the address of this Stet. */
export function notificationLetter(told: MailedNotification, base: string): Written {
  const link = { label: "Open it in Stet", href: addressOf(told, base) };
  const words = wordsOf(told);
  return written(subjectOf(told), [
    { over: told.article.headline, words, link },
    foot(base, `Stet e-mails you at once about ${kindsOf([told])}.`),
  ]);
}

/** The e-mail that tells of what has happened since the last one, article by article. */
export function digestLetter(told: readonly MailedNotification[], base: string): Written {
  const headlines = new Set(told.map(({ article }) => article.id)).size;
  const things = told.length === 1 ? "1 thing waits" : `${told.length} things wait`;
  const where =
    headlines === 1 ? `in “${shortened(told[0]?.article.headline ?? "", 80)}”` : `in ${headlines} articles`;
  return written(`${things} for you ${where}`, [
    ...byArticle(told).map((one) => ({
      over: one.article.headline,
      words: wordsOf(one),
      link: { label: "Open it in Stet", href: addressOf(one, base) },
    })),
    foot(base, `Stet e-mails you once a day about ${kindsOf(told)}.`),
  ]);
}

/** What happened, as a sentence that ends. */
function wordsOf({ by, sentence }: MailedNotification): string {
  return `${by} ${sentence}${/[.!?…]["”’)]*$/u.test(sentence) ? "" : "."}`;
}

/** Articles in the order in which they were first heard of, each with all that happened in it. */
function byArticle(told: readonly MailedNotification[]): MailedNotification[] {
  const articles = [...new Set(told.map(({ article }) => article.id))];
  return articles.flatMap((id) => told.filter(({ article }) => article.id === id));
}

/** The kinds there are among what is told: `mentions of you and what waits for you`. */
function kindsOf(told: readonly MailedNotification[]): string {
  const kinds = MAILED_TYPES.filter((type) => told.some((one) => one.type === type));
  return new Intl.ListFormat("en-GB").format(kinds.map((type) => KINDS[type]));
}

function written(subject: string, paragraphs: Paragraph[]): Written {
  return { subject, text: letterText(paragraphs), html: letterHtml(paragraphs) };
}

function subjectOf({ type, by, article, asked }: MailedNotification): string {
  const headline = `“${shortened(article.headline, 120)}”`;
  if (type === "mention") return `${by} mentioned you in ${headline}`;
  if (type === "assigned") return `${by} asked you to ${askedFor(asked)}: ${headline}`;
  return `${headline} waits for you`;
}

/** What, and until when. An earlier Stet did not say in a notification what it asked for. */
function askedFor(asked: MailedNotification["asked"]): string {
  if (!asked) return "do something";
  const due = asked.dueAt ? ` by ${dayAndTime(asked.dueAt)}` : "";
  return `${shortened(asked.task, 120)}${due}`;
}

function addressOf({ article, annotationId }: MailedNotification, base: string): string {
  const place = annotationId ? `#annotation-${annotationId}` : "";
  return new URL(`/articles/${article.id}${place}`, base).href;
}

function foot(base: string, why: string): Paragraph {
  const href = new URL("/settings/notifications", base).href;
  return { words: why, link: { label: "Change what Stet sends you", href }, isFoot: true };
}
