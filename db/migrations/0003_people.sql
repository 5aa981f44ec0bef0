CREATE TABLE "approval" (
	"newsroom_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"article_author_id" uuid NOT NULL,
	"stage_key" text NOT NULL,
	"member_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"note" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" uuid,
	CONSTRAINT "approval_pk" PRIMARY KEY("newsroom_id","id"),
	CONSTRAINT "approval_not_by_the_author" CHECK ("approval"."member_id" <> "approval"."article_author_id"),
	CONSTRAINT "approval_note_length" CHECK (length("approval"."note") between 1 and 2000),
	CONSTRAINT "approval_withdrawn" CHECK (("approval"."withdrawn_at" is null) = ("approval"."withdrawn_by" is null))
);
--> statement-breakpoint
CREATE TABLE "article_stage" (
	"newsroom_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"roles" text[] NOT NULL,
	"blocks" boolean NOT NULL,
	"covers" text[] NOT NULL,
	CONSTRAINT "article_stage_pk" PRIMARY KEY("newsroom_id","article_id","key"),
	CONSTRAINT "article_stage_key" CHECK ("article_stage"."key" ~ '^[a-z][a-z0-9_]{0,39}$'),
	CONSTRAINT "article_stage_name_length" CHECK (length("article_stage"."name") between 1 and 60),
	CONSTRAINT "article_stage_roles" CHECK (cardinality("article_stage"."roles") > 0 and "article_stage"."roles" <@ array['reporter', 'editor', 'copy_editor', 'fact_checker', 'legal', 'managing_editor', 'admin']),
	CONSTRAINT "article_stage_covers" CHECK (cardinality("article_stage"."covers") > 0 and "article_stage"."covers" <@ array['headline', 'words', 'pictures', 'links', 'formatting'])
);
--> statement-breakpoint
CREATE TABLE "article_type" (
	"newsroom_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"stages" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "article_type_pk" PRIMARY KEY("newsroom_id","id"),
	CONSTRAINT "article_type_name_length" CHECK (length("article_type"."name") between 1 and 60),
	CONSTRAINT "article_type_stages" CHECK (jsonb_typeof("article_type"."stages") = 'array'),
	CONSTRAINT "article_type_version" CHECK ("article_type"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"newsroom_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"stage_key" text,
	"annotation_id" uuid,
	"member_id" uuid NOT NULL,
	"assigned_by" uuid NOT NULL,
	"due_at" timestamp (3) with time zone,
	"note" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"settled_by" uuid,
	CONSTRAINT "assignment_pk" PRIMARY KEY("newsroom_id","id"),
	CONSTRAINT "assignment_kind" CHECK ("assignment"."kind" in ('article', 'stage', 'thread', 'claim')),
	CONSTRAINT "assignment_of_stage" CHECK (("assignment"."kind" = 'stage') = ("assignment"."stage_key" is not null)),
	CONSTRAINT "assignment_of_annotation" CHECK (("assignment"."kind" in ('thread', 'claim')) = ("assignment"."annotation_id" is not null)),
	CONSTRAINT "assignment_one_end" CHECK ("assignment"."done_at" is null or "assignment"."cancelled_at" is null),
	CONSTRAINT "assignment_settled" CHECK (("assignment"."done_at" is not null or "assignment"."cancelled_at" is not null) = ("assignment"."settled_by" is not null)),
	CONSTRAINT "assignment_note_length" CHECK (length("assignment"."note") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "comment_mention" (
	"newsroom_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "comment_mention_pk" PRIMARY KEY("newsroom_id","comment_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "event_chain" (
	"newsroom_id" uuid NOT NULL,
	"length" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "event_chain_pk" PRIMARY KEY("newsroom_id"),
	CONSTRAINT "event_chain_length" CHECK ("event_chain"."length" >= 0 and octet_length("event_chain"."hash") = 32)
);
--> statement-breakpoint
CREATE TABLE "event_link" (
	"newsroom_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"event_id" uuid NOT NULL,
	"previous_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "event_link_pk" PRIMARY KEY("newsroom_id","sequence"),
	CONSTRAINT "event_link_event" UNIQUE("newsroom_id","event_id"),
	CONSTRAINT "event_link_sequence" CHECK ("event_link"."sequence" >= 1),
	CONSTRAINT "event_link_hashes" CHECK (octet_length("event_link"."previous_hash") = 32 and octet_length("event_link"."hash") = 32)
);
--> statement-breakpoint
CREATE TABLE "invite" (
	"newsroom_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"role" text NOT NULL,
	"email" text,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"used_by" uuid,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "invite_pk" PRIMARY KEY("newsroom_id","id"),
	CONSTRAINT "invite_code" UNIQUE("newsroom_id","code_hash"),
	CONSTRAINT "invite_role" CHECK ("invite"."role" in ('reporter', 'editor', 'copy_editor', 'fact_checker', 'legal', 'managing_editor', 'admin')),
	CONSTRAINT "invite_code_length" CHECK (octet_length("invite"."code_hash") = 32),
	CONSTRAINT "invite_used" CHECK (("invite"."used_at" is null) = ("invite"."used_by" is null)),
	CONSTRAINT "invite_one_end" CHECK ("invite"."used_at" is null or "invite"."revoked_at" is null)
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"newsroom_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"type" text NOT NULL,
	"article_id" uuid NOT NULL,
	"annotation_id" uuid,
	"by_id" uuid NOT NULL,
	"sentence" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp (3) with time zone,
	"mail" text,
	CONSTRAINT "notification_pk" PRIMARY KEY("newsroom_id","id"),
	CONSTRAINT "notification_type" CHECK ("notification"."type" in ('mention', 'assigned', 'blocked', 'moved', 'reply', 'decision', 'review')),
	CONSTRAINT "notification_mail" CHECK ("notification"."mail" in ('queued', 'digest', 'sent')),
	CONSTRAINT "notification_not_of_oneself" CHECK ("notification"."member_id" <> "notification"."by_id"),
	CONSTRAINT "notification_sentence_length" CHECK (length("notification"."sentence") between 1 and 1000)
);
--> statement-breakpoint
CREATE TABLE "review" (
	"newsroom_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"note" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"discarded_at" timestamp (3) with time zone,
	CONSTRAINT "review_pk" PRIMARY KEY("newsroom_id","id"),
	CONSTRAINT "review_of_member" UNIQUE("newsroom_id","member_id","id"),
	CONSTRAINT "review_of_article_and_member" UNIQUE("newsroom_id","article_id","member_id","id"),
	CONSTRAINT "review_note_length" CHECK (length("review"."note") between 1 and 5000),
	CONSTRAINT "review_one_end" CHECK ("review"."submitted_at" is null or "review"."discarded_at" is null)
);
--> statement-breakpoint
CREATE TABLE "urgent_publication" (
	"newsroom_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"member_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"missing" text[] NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"back_read_by" uuid,
	"back_read_at" timestamp (3) with time zone,
	CONSTRAINT "urgent_publication_pk" PRIMARY KEY("newsroom_id","article_id"),
	CONSTRAINT "urgent_publication_reason_length" CHECK (length("urgent_publication"."reason") between 1 and 5000),
	CONSTRAINT "urgent_publication_missing" CHECK (cardinality("urgent_publication"."missing") > 0),
	CONSTRAINT "urgent_publication_back_read" CHECK (("urgent_publication"."back_read_by" is null) = ("urgent_publication"."back_read_at" is null)),
	CONSTRAINT "urgent_publication_four_eyes" CHECK ("urgent_publication"."back_read_by" <> "urgent_publication"."member_id")
);
--> statement-breakpoint
ALTER TABLE "article" ALTER COLUMN "state" SET DEFAULT 'draft';
--> statement-breakpoint
ALTER TABLE "annotation" ADD COLUMN "required" boolean DEFAULT true NOT NULL;
--> statement-breakpoint
ALTER TABLE "annotation" ADD COLUMN "is_private" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "annotation" ADD COLUMN "review_id" uuid;
--> statement-breakpoint
ALTER TABLE "article" ADD COLUMN "state_before" text;
--> statement-breakpoint
ALTER TABLE "article" ADD COLUMN "type_id" uuid;
--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "is_private" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "review_id" uuid;
--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "mail_mention" text DEFAULT 'at_once' NOT NULL;
--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "mail_assigned" text DEFAULT 'at_once' NOT NULL;
--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "mail_blocked" text DEFAULT 'at_once' NOT NULL;
--> statement-breakpoint
ALTER TABLE "newsroom" ADD COLUMN "approval_rule" text DEFAULT 'own_words' NOT NULL;
--> statement-breakpoint
ALTER TABLE "newsroom" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "aspects" jsonb;
--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_of_author" UNIQUE("newsroom_id","id","created_by");
--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_of_content" UNIQUE("newsroom_id","article_id","number","content_hash");
--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_stage" FOREIGN KEY ("newsroom_id","article_id","stage_key") REFERENCES "public"."article_stage"("newsroom_id","article_id","key") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_content" FOREIGN KEY ("newsroom_id","article_id","revision","content_hash") REFERENCES "public"."revision"("newsroom_id","article_id","number","content_hash") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_article_author" FOREIGN KEY ("newsroom_id","article_id","article_author_id") REFERENCES "public"."article"("newsroom_id","id","created_by") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_member" FOREIGN KEY ("newsroom_id","member_id") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_withdrawn_by" FOREIGN KEY ("newsroom_id","withdrawn_by") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "article_stage" ADD CONSTRAINT "article_stage_article" FOREIGN KEY ("newsroom_id","article_id") REFERENCES "public"."article"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "article_type" ADD CONSTRAINT "article_type_newsroom" FOREIGN KEY ("newsroom_id") REFERENCES "public"."newsroom"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_article" FOREIGN KEY ("newsroom_id","article_id") REFERENCES "public"."article"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_stage" FOREIGN KEY ("newsroom_id","article_id","stage_key") REFERENCES "public"."article_stage"("newsroom_id","article_id","key") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_annotation" FOREIGN KEY ("newsroom_id","article_id","annotation_id") REFERENCES "public"."annotation"("newsroom_id","article_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_member" FOREIGN KEY ("newsroom_id","member_id") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_assigned_by" FOREIGN KEY ("newsroom_id","assigned_by") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_settled_by" FOREIGN KEY ("newsroom_id","settled_by") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_comment" FOREIGN KEY ("newsroom_id","comment_id") REFERENCES "public"."comment"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_member" FOREIGN KEY ("newsroom_id","member_id") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "event_chain" ADD CONSTRAINT "event_chain_newsroom" FOREIGN KEY ("newsroom_id") REFERENCES "public"."newsroom"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "event_link" ADD CONSTRAINT "event_link_of_event" FOREIGN KEY ("newsroom_id","event_id") REFERENCES "public"."event"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_invited_by" FOREIGN KEY ("newsroom_id","invited_by") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_used_by" FOREIGN KEY ("newsroom_id","used_by") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_member" FOREIGN KEY ("newsroom_id","member_id") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_article" FOREIGN KEY ("newsroom_id","article_id") REFERENCES "public"."article"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_annotation" FOREIGN KEY ("newsroom_id","article_id","annotation_id") REFERENCES "public"."annotation"("newsroom_id","article_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_by" FOREIGN KEY ("newsroom_id","by_id") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_article" FOREIGN KEY ("newsroom_id","article_id") REFERENCES "public"."article"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_member" FOREIGN KEY ("newsroom_id","member_id") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "urgent_publication" ADD CONSTRAINT "urgent_publication_article" FOREIGN KEY ("newsroom_id","article_id") REFERENCES "public"."article"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "urgent_publication" ADD CONSTRAINT "urgent_publication_revision" FOREIGN KEY ("newsroom_id","article_id","revision") REFERENCES "public"."revision"("newsroom_id","article_id","number") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "urgent_publication" ADD CONSTRAINT "urgent_publication_member" FOREIGN KEY ("newsroom_id","member_id") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "urgent_publication" ADD CONSTRAINT "urgent_publication_back_read_by" FOREIGN KEY ("newsroom_id","back_read_by") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "approval_once" ON "approval" USING btree ("newsroom_id","article_id","stage_key","member_id","revision") WHERE withdrawn_at is null;
--> statement-breakpoint
CREATE INDEX "approval_of_member" ON "approval" USING btree ("newsroom_id","member_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "article_type_default" ON "article_type" USING btree ("newsroom_id") WHERE is_default;
--> statement-breakpoint
CREATE UNIQUE INDEX "article_type_name" ON "article_type" USING btree ("newsroom_id",lower(name));
--> statement-breakpoint
CREATE INDEX "assignment_of_member" ON "assignment" USING btree ("newsroom_id","member_id") WHERE done_at is null and cancelled_at is null;
--> statement-breakpoint
CREATE INDEX "assignment_of_article" ON "assignment" USING btree ("newsroom_id","article_id");
--> statement-breakpoint
CREATE INDEX "notification_of_member" ON "notification" USING btree ("newsroom_id","member_id","created_at");
--> statement-breakpoint
CREATE INDEX "notification_unread" ON "notification" USING btree ("newsroom_id","member_id") WHERE read_at is null;
--> statement-breakpoint
CREATE UNIQUE INDEX "review_open" ON "review" USING btree ("newsroom_id","article_id","member_id") WHERE submitted_at is null and discarded_at is null;
--> statement-breakpoint
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_review" FOREIGN KEY ("newsroom_id","article_id","author_id","review_id") REFERENCES "public"."review"("newsroom_id","article_id","member_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_of_type" FOREIGN KEY ("newsroom_id","type_id") REFERENCES "public"."article_type"("newsroom_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_review" FOREIGN KEY ("newsroom_id","author_id","review_id") REFERENCES "public"."review"("newsroom_id","member_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_private_in_review" CHECK (not "annotation"."is_private" or "annotation"."review_id" is not null);
--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_state_before" CHECK ("article"."state_before" in ('draft', 'in_review', 'changes_requested', 'approved', 'published', 'on_hold', 'killed'));
--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_goes_back" CHECK (("article"."state" in ('on_hold', 'killed')) = ("article"."state_before" is not null) and coalesce("article"."state_before", '') not in ('on_hold', 'killed'));
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_private_in_review" CHECK (not "comment"."is_private" or "comment"."review_id" is not null);
--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_mail_mention" CHECK ("member"."mail_mention" in ('at_once', 'digest', 'off'));
--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_mail_assigned" CHECK ("member"."mail_assigned" in ('at_once', 'digest', 'off'));
--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_mail_blocked" CHECK ("member"."mail_blocked" in ('at_once', 'digest', 'off'));
--> statement-breakpoint
ALTER TABLE "newsroom" ADD CONSTRAINT "newsroom_approval_rule" CHECK ("newsroom"."approval_rule" in ('own_words', 'no_contributor'));
--> statement-breakpoint
ALTER TABLE "newsroom" ADD CONSTRAINT "newsroom_version" CHECK ("newsroom"."version" >= 1);
