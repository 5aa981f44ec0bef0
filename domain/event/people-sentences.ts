import { inviteeName } from "../member/invitee-name";
import { ROLE_NAMES, type Role } from "../member/member";
import { APPROVAL_RULE_NAMES, type ApprovalRule } from "../stage/stage";
import type { EventType } from "./event";
import type { EventFacts } from "./event-facts";

/** ` as copy editor` */
function asRole(facts: EventFacts, key = "role"): string {
  const role = ROLE_NAMES[facts.text(key) as Role];
  return role ? ` as ${role.toLowerCase()}` : "";
}

function roleChanged(facts: EventFacts): string {
  const [from, to] = [ROLE_NAMES[facts.text("from") as Role], ROLE_NAMES[facts.text("to") as Role]];
  if (!from || !to) return `changed the role of ${facts.subject}`;
  return `changed the role of ${facts.subject} from ${from.toLowerCase()} to ${to.toLowerCase()}`;
}

function settingsChanged(facts: EventFacts): string {
  const rule = APPROVAL_RULE_NAMES[facts.text("approvalRule") as ApprovalRule];
  return rule ? `set the rule for approvals: “${rule}”` : "changed the newsroom's settings";
}

function passwordSet(facts: EventFacts): string {
  if (!facts.isOwn) return `reset the password of ${facts.subject}`;
  return `set a new password${facts.text("by") === "link" ? " by a link that was sent to them" : ""}`;
}

const named = (facts: EventFacts, noun: string) =>
  facts.text("name") ? `the ${noun} “${facts.text("name")}”` : `a ${noun}`;

/** `Ruth Bell (ruth@example.org)` */
function invited(facts: EventFacts): string {
  const [label, email] = [facts.text("label"), facts.text("email")];
  return `${inviteeName({ label, email }) ?? "somebody"}${label && email ? ` (${email})` : ""}`;
}

/** What happened to the newsroom: its people and its settings. */
export const PEOPLE_SENTENCES = {
  "newsroom.created": (facts) => `founded ${facts.text("name") || "the newsroom"}`,
  "member.added": (facts) =>
    facts.isOwn ? `joined${asRole(facts)}` : `added ${facts.subject}${asRole(facts)}`,
  "member.invited": (facts) => `invited ${invited(facts)}${asRole(facts)}`,
  "member.joined": (facts) => `joined by invitation${asRole(facts)}`,
  "member.role_changed": roleChanged,
  "member.renamed": (facts) =>
    facts.text("from") && facts.text("to")
      ? `changed the name ${facts.text("from")} to ${facts.text("to")}`
      : "changed their name",
  "member.deactivated": (facts) => `deactivated ${facts.subject}`,
  "member.reactivated": (facts) => `reactivated ${facts.subject}`,
  "member.password_reset": passwordSet,
  "invite.revoked": (facts) =>
    facts.event.data.isOver === true
      ? `put away the invitation of ${invited(facts)}${asRole(facts)}, which had run out`
      : `took back the invitation of ${invited(facts)}${asRole(facts)}`,
  "article_type.created": (facts) => `added ${named(facts, "article type")}`,
  "article_type.changed": (facts) => `changed ${named(facts, "article type")}`,
  "article_type.deleted": (facts) => `deleted ${named(facts, "article type")}`,
  "settings.changed": settingsChanged,
} satisfies Partial<Record<EventType, (facts: EventFacts) => string>>;
