CREATE TABLE "anchor" (
	"newsroom_id" uuid NOT NULL,
	"annotation_id" uuid NOT NULL,
	"ordinal" integer DEFAULT 1 NOT NULL,
	"article_id" uuid NOT NULL,
	"made_revision" integer NOT NULL,
	"made_start_block" text NOT NULL,
	"made_start_offset" integer NOT NULL,
	"made_end_block" text NOT NULL,
	"made_end_offset" integer NOT NULL,
	"exact" text NOT NULL,
	"prefix" text NOT NULL,
	"suffix" text NOT NULL,
	"start_block" text,
	"start_offset" integer,
	"end_block" text,
	"end_offset" integer,
	"state" text NOT NULL,
	"place_revision" integer NOT NULL,
	"replaced_at" timestamp (3) with time zone,
	CONSTRAINT "anchor_pk" PRIMARY KEY("newsroom_id","annotation_id","ordinal"),
	CONSTRAINT "anchor_ordinal" CHECK ("anchor"."ordinal" >= 1),
	CONSTRAINT "anchor_state" CHECK ("anchor"."state" in ('anchored', 'moved', 'changed', 'ambiguous', 'detached')),
	CONSTRAINT "anchor_made_offsets" CHECK ("anchor"."made_start_offset" >= 0 and "anchor"."made_end_offset" >= 0 and ("anchor"."made_start_block" <> "anchor"."made_end_block" or "anchor"."made_start_offset" <= "anchor"."made_end_offset")),
	CONSTRAINT "anchor_made_blocks" CHECK (length("anchor"."made_start_block") between 1 and 64 and length("anchor"."made_end_block") between 1 and 64),
	CONSTRAINT "anchor_made_words" CHECK (("anchor"."exact" = '') = ("anchor"."made_start_block" = "anchor"."made_end_block" and "anchor"."made_start_offset" = "anchor"."made_end_offset")),
	CONSTRAINT "anchor_quote_length" CHECK (length("anchor"."exact") <= 50000 and length("anchor"."prefix") <= 256 and length("anchor"."suffix") <= 256),
	CONSTRAINT "anchor_placed" CHECK (num_nonnulls("anchor"."start_block", "anchor"."start_offset", "anchor"."end_block", "anchor"."end_offset") = case when "anchor"."state" in ('ambiguous', 'detached') then 0 else 4 end),
	CONSTRAINT "anchor_place_offsets" CHECK ("anchor"."start_offset" >= 0 and "anchor"."end_offset" >= 0 and ("anchor"."start_block" <> "anchor"."end_block" or "anchor"."start_offset" <= "anchor"."end_offset")),
	CONSTRAINT "anchor_place_blocks" CHECK (length("anchor"."start_block") between 1 and 64 and length("anchor"."end_block") between 1 and 64),
	CONSTRAINT "anchor_same_words" CHECK (not ("anchor"."state" in ('anchored', 'moved')) or ("anchor"."exact" = '') = ("anchor"."start_block" = "anchor"."end_block" and "anchor"."start_offset" = "anchor"."end_offset")),
	CONSTRAINT "anchor_place_after_made" CHECK ("anchor"."place_revision" >= "anchor"."made_revision")
);
--> statement-breakpoint
CREATE TABLE "annotation" (
	"newsroom_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"author_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by" uuid,
	"deleted_at" timestamp (3) with time zone,
	"deleted_by" uuid,
	CONSTRAINT "annotation_pk" PRIMARY KEY("newsroom_id","id"),
	CONSTRAINT "annotation_in_article" UNIQUE("newsroom_id","article_id","id"),
	CONSTRAINT "annotation_of_kind" UNIQUE("newsroom_id","id","kind"),
	CONSTRAINT "annotation_of_author" UNIQUE("newsroom_id","id","author_id"),
	CONSTRAINT "annotation_kind" CHECK ("annotation"."kind" in ('source', 'correction', 'comment', 'claim')),
	CONSTRAINT "annotation_version" CHECK ("annotation"."version" >= 1),
	CONSTRAINT "annotation_resolved" CHECK (("annotation"."resolved_at" is null) = ("annotation"."resolved_by" is null)),
	CONSTRAINT "annotation_deleted" CHECK (("annotation"."deleted_at" is null) = ("annotation"."deleted_by" is null))
);
--> statement-breakpoint
CREATE TABLE "article" (
	"newsroom_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"headline" text NOT NULL,
	"state" text DEFAULT 'in_review' NOT NULL,
	"head_revision" integer NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "article_pk" PRIMARY KEY("newsroom_id","id"),
	CONSTRAINT "article_headline_length" CHECK (length("article"."headline") between 1 and 2000),
	CONSTRAINT "article_state" CHECK ("article"."state" in ('draft', 'in_review', 'changes_requested', 'approved', 'published', 'on_hold', 'killed')),
	CONSTRAINT "article_head" CHECK ("article"."head_revision" >= 1),
	CONSTRAINT "article_version" CHECK ("article"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "session_token" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "citation" (
	"newsroom_id" uuid NOT NULL,
	"annotation_id" uuid NOT NULL,
	"kind" text DEFAULT 'source' NOT NULL,
	"source_id" uuid NOT NULL,
	"stance" text NOT NULL,
	"quotation" text,
	"locator" text,
	"note" text,
	CONSTRAINT "citation_pk" PRIMARY KEY("newsroom_id","annotation_id"),
	CONSTRAINT "citation_kind" CHECK ("citation"."kind" = 'source'),
	CONSTRAINT "citation_stance" CHECK ("citation"."stance" in ('supports', 'contradicts', 'context', 'does_not_support')),
	CONSTRAINT "citation_quotation_length" CHECK (length("citation"."quotation") between 1 and 10000),
	CONSTRAINT "citation_locator_length" CHECK (length("citation"."locator") between 1 and 300),
	CONSTRAINT "citation_note_length" CHECK (length("citation"."note") between 1 and 5000)
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"newsroom_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"annotation_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	"deleted_by" uuid,
	CONSTRAINT "comment_pk" PRIMARY KEY("newsroom_id","id"),
	CONSTRAINT "comment_body_length" CHECK (length("comment"."body") between 1 and 20000),
	CONSTRAINT "comment_version" CHECK ("comment"."version" >= 1),
	CONSTRAINT "comment_deleted" CHECK (("comment"."deleted_at" is null) = ("comment"."deleted_by" is null))
);
--> statement-breakpoint
CREATE TABLE "correction" (
	"newsroom_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text DEFAULT 'correction' NOT NULL,
	"article_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"replacement" text NOT NULL,
	"reason" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"decision_id" uuid,
	"superseded_by" uuid,
	"applied_revision" integer,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "correction_pk" PRIMARY KEY("newsroom_id","id"),
	CONSTRAINT "correction_of_author" UNIQUE("newsroom_id","id","author_id"),
	CONSTRAINT "correction_of_article" UNIQUE("newsroom_id","article_id","id"),
	CONSTRAINT "correction_kind" CHECK ("correction"."kind" = 'correction'),
	CONSTRAINT "correction_replacement_length" CHECK (length("correction"."replacement") <= 50000),
	CONSTRAINT "correction_reason_length" CHECK (length("correction"."reason") between 1 and 5000),
	CONSTRAINT "correction_state" CHECK ("correction"."state" in ('open', 'approved', 'declined', 'withdrawn', 'superseded')),
	CONSTRAINT "correction_decided" CHECK (("correction"."state" in ('approved', 'declined')) = ("correction"."decision_id" is not null)),
	CONSTRAINT "correction_applied" CHECK (("correction"."state" = 'approved') = ("correction"."applied_revision" is not null)),
	CONSTRAINT "correction_superseded" CHECK (("correction"."state" = 'superseded') = ("correction"."superseded_by" is not null)),
	CONSTRAINT "correction_not_its_own_rival" CHECK ("correction"."superseded_by" <> "correction"."id"),
	CONSTRAINT "correction_withdrawn" CHECK (("correction"."state" = 'withdrawn') = ("correction"."withdrawn_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "decision_undo" (
	"newsroom_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"correction_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"member_id" uuid NOT NULL,
	"reason" text,
	"revision" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decision_undo_pk" PRIMARY KEY("newsroom_id","decision_id"),
	CONSTRAINT "decision_undo_changes_text" CHECK (("decision_undo"."outcome" = 'approved') = ("decision_undo"."revision" is not null)),
	CONSTRAINT "decision_undo_reason_length" CHECK (length("decision_undo"."reason") between 1 and 5000)
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"newsroom_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"correction_id" uuid NOT NULL,
	"correction_author_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"exact" text NOT NULL,
	"replacement" text NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decision_pk" PRIMARY KEY("newsroom_id","id"),
	CONSTRAINT "decision_of_outcome" UNIQUE("newsroom_id","correction_id","id","outcome"),
	CONSTRAINT "decision_four_eyes" CHECK ("decision"."member_id" <> "decision"."correction_author_id"),
	CONSTRAINT "decision_outcome" CHECK ("decision"."outcome" in ('approved', 'declined')),
	CONSTRAINT "decision_refusal_says_why" CHECK ("decision"."outcome" <> 'declined' or "decision"."reason" is not null),
	CONSTRAINT "decision_reason_length" CHECK (length("decision"."reason") between 1 and 5000),
	CONSTRAINT "decision_words_length" CHECK (length("decision"."exact") <= 50000 and length("decision"."replacement") <= 50000)
);
--> statement-breakpoint
CREATE TABLE "event" (
	"newsroom_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"article_id" uuid,
	"member_id" uuid NOT NULL,
	"type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"revision" integer,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_pk" PRIMARY KEY("newsroom_id","id"),
	CONSTRAINT "event_type" CHECK ("event"."type" ~ '^[a-z_]+[.][a-z_]+$'),
	CONSTRAINT "event_revision_of_article" CHECK ("event"."revision" is null or "event"."article_id" is not null),
	CONSTRAINT "event_data" CHECK (jsonb_typeof("event"."data") = 'object')
);
--> statement-breakpoint
CREATE TABLE "member" (
	"newsroom_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"deactivated_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_pk" PRIMARY KEY("newsroom_id","id"),
	CONSTRAINT "member_once_per_newsroom" UNIQUE("newsroom_id","account_id"),
	CONSTRAINT "member_name_length" CHECK (length("member"."name") between 1 and 200),
	CONSTRAINT "member_role" CHECK ("member"."role" in ('reporter', 'editor', 'copy_editor', 'fact_checker', 'legal', 'managing_editor', 'admin')),
	CONSTRAINT "member_version" CHECK ("member"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "newsroom" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"is_first" boolean,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "newsroom_first" UNIQUE("is_first"),
	CONSTRAINT "newsroom_first_or_null" CHECK ("newsroom"."is_first" is null or "newsroom"."is_first"),
	CONSTRAINT "newsroom_name_length" CHECK (length("newsroom"."name") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "revision_snapshot" (
	"newsroom_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"document" json NOT NULL,
	CONSTRAINT "revision_snapshot_pk" PRIMARY KEY("newsroom_id","article_id","revision"),
	CONSTRAINT "revision_snapshot_document" CHECK (json_typeof("revision_snapshot"."document") = 'object' and coalesce("revision_snapshot"."document" ->> 'type', '') = 'doc')
);
--> statement-breakpoint
CREATE TABLE "revision_step" (
	"newsroom_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"ordinal" integer NOT NULL,
	"step" jsonb NOT NULL,
	"map_ranges" integer[] NOT NULL,
	CONSTRAINT "revision_step_pk" PRIMARY KEY("newsroom_id","article_id","revision","ordinal"),
	CONSTRAINT "revision_step_ordinal" CHECK ("revision_step"."ordinal" >= 0),
	CONSTRAINT "revision_step_object" CHECK (jsonb_typeof("revision_step"."step") = 'object'),
	CONSTRAINT "revision_step_map_ranges" CHECK (cardinality("revision_step"."map_ranges") % 3 = 0 and array_position("revision_step"."map_ranges", null) is null and 0 <= all ("revision_step"."map_ranges"))
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"newsroom_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"parent" integer,
	"reason" text NOT NULL,
	"author_id" uuid NOT NULL,
	"note" text,
	"content_hash" "bytea" NOT NULL,
	"word_count" integer NOT NULL,
	"correction_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "revision_pk" PRIMARY KEY("newsroom_id","article_id","number"),
	CONSTRAINT "revision_no_fork" UNIQUE("newsroom_id","article_id","parent"),
	CONSTRAINT "revision_of_correction" UNIQUE("newsroom_id","article_id","number","correction_id"),
	CONSTRAINT "revision_chain" CHECK ("revision"."number" >= 1 and ("revision"."parent" is null) = ("revision"."number" = 1) and coalesce("revision"."parent", 0) = "revision"."number" - 1),
	CONSTRAINT "revision_reason" CHECK ("revision"."reason" in ('import', 'edit', 'correction', 'undo', 'restore')),
	CONSTRAINT "revision_names_its_correction" CHECK (("revision"."reason" in ('correction', 'undo')) = ("revision"."correction_id" is not null)),
	CONSTRAINT "revision_note_length" CHECK (length("revision"."note") between 1 and 5000),
	CONSTRAINT "revision_hash_length" CHECK (octet_length("revision"."content_hash") = 32),
	CONSTRAINT "revision_word_count" CHECK ("revision"."word_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "source" (
	"newsroom_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"type" text NOT NULL,
	"title" text NOT NULL,
	"publisher" text,
	"author" text,
	"url" text,
	"published_on" date,
	"accessed_on" date,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "source_pk" PRIMARY KEY("newsroom_id","id"),
	CONSTRAINT "source_type" CHECK ("source"."type" in ('web_page', 'document', 'report', 'data_set', 'interview', 'recording', 'book', 'press_release', 'social_post', 'other')),
	CONSTRAINT "source_title_length" CHECK (length("source"."title") between 1 and 500),
	CONSTRAINT "source_publisher_length" CHECK (length("source"."publisher") between 1 and 300),
	CONSTRAINT "source_author_length" CHECK (length("source"."author") between 1 and 300),
	CONSTRAINT "source_url" CHECK ("source"."url" ~* '^https?://' and length("source"."url") <= 2048),
	CONSTRAINT "source_version" CHECK ("source"."version" >= 1)
);
--> statement-breakpoint
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_annotation" FOREIGN KEY ("newsroom_id","article_id","annotation_id") REFERENCES "public"."annotation"("newsroom_id","article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_made_revision" FOREIGN KEY ("newsroom_id","article_id","made_revision") REFERENCES "public"."revision"("newsroom_id","article_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_place_revision" FOREIGN KEY ("newsroom_id","article_id","place_revision") REFERENCES "public"."revision"("newsroom_id","article_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_article" FOREIGN KEY ("newsroom_id","article_id") REFERENCES "public"."article"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_author" FOREIGN KEY ("newsroom_id","author_id") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_resolved_by" FOREIGN KEY ("newsroom_id","resolved_by") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_deleted_by" FOREIGN KEY ("newsroom_id","deleted_by") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_newsroom" FOREIGN KEY ("newsroom_id") REFERENCES "public"."newsroom"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_created_by" FOREIGN KEY ("newsroom_id","created_by") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citation" ADD CONSTRAINT "citation_is_a_source" FOREIGN KEY ("newsroom_id","annotation_id","kind") REFERENCES "public"."annotation"("newsroom_id","id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citation" ADD CONSTRAINT "citation_source" FOREIGN KEY ("newsroom_id","source_id") REFERENCES "public"."source"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_annotation" FOREIGN KEY ("newsroom_id","annotation_id") REFERENCES "public"."annotation"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_author" FOREIGN KEY ("newsroom_id","author_id") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_deleted_by" FOREIGN KEY ("newsroom_id","deleted_by") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_is_a_correction" FOREIGN KEY ("newsroom_id","id","kind") REFERENCES "public"."annotation"("newsroom_id","id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_author" FOREIGN KEY ("newsroom_id","id","author_id") REFERENCES "public"."annotation"("newsroom_id","id","author_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_in_article" FOREIGN KEY ("newsroom_id","article_id","id") REFERENCES "public"."annotation"("newsroom_id","article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_superseded_by" FOREIGN KEY ("newsroom_id","article_id","superseded_by") REFERENCES "public"."correction"("newsroom_id","article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_applied_revision" FOREIGN KEY ("newsroom_id","article_id","applied_revision","id") REFERENCES "public"."revision"("newsroom_id","article_id","number","correction_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_undo" ADD CONSTRAINT "decision_undo_decision" FOREIGN KEY ("newsroom_id","correction_id","decision_id","outcome") REFERENCES "public"."decision"("newsroom_id","correction_id","id","outcome") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_undo" ADD CONSTRAINT "decision_undo_article" FOREIGN KEY ("newsroom_id","article_id","correction_id") REFERENCES "public"."correction"("newsroom_id","article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_undo" ADD CONSTRAINT "decision_undo_member" FOREIGN KEY ("newsroom_id","member_id") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_undo" ADD CONSTRAINT "decision_undo_revision" FOREIGN KEY ("newsroom_id","article_id","revision","correction_id") REFERENCES "public"."revision"("newsroom_id","article_id","number","correction_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_correction" FOREIGN KEY ("newsroom_id","correction_id","correction_author_id") REFERENCES "public"."correction"("newsroom_id","id","author_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_article" FOREIGN KEY ("newsroom_id","article_id","correction_id") REFERENCES "public"."correction"("newsroom_id","article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_member" FOREIGN KEY ("newsroom_id","member_id") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_revision" FOREIGN KEY ("newsroom_id","article_id","revision") REFERENCES "public"."revision"("newsroom_id","article_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_article" FOREIGN KEY ("newsroom_id","article_id") REFERENCES "public"."article"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_member" FOREIGN KEY ("newsroom_id","member_id") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_revision" FOREIGN KEY ("newsroom_id","article_id","revision") REFERENCES "public"."revision"("newsroom_id","article_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_newsroom" FOREIGN KEY ("newsroom_id") REFERENCES "public"."newsroom"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_account_exists" FOREIGN KEY ("account_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_snapshot" ADD CONSTRAINT "revision_snapshot_revision" FOREIGN KEY ("newsroom_id","article_id","revision") REFERENCES "public"."revision"("newsroom_id","article_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_step" ADD CONSTRAINT "revision_step_revision" FOREIGN KEY ("newsroom_id","article_id","revision") REFERENCES "public"."revision"("newsroom_id","article_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_article" FOREIGN KEY ("newsroom_id","article_id") REFERENCES "public"."article"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_parent" FOREIGN KEY ("newsroom_id","article_id","parent") REFERENCES "public"."revision"("newsroom_id","article_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_author" FOREIGN KEY ("newsroom_id","author_id") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source" ADD CONSTRAINT "source_created_by" FOREIGN KEY ("newsroom_id","created_by") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "anchor_current" ON "anchor" USING btree ("newsroom_id","annotation_id") WHERE replaced_at is null;--> statement-breakpoint
CREATE INDEX "anchor_start" ON "anchor" USING btree ("newsroom_id","article_id","start_block");--> statement-breakpoint
CREATE INDEX "anchor_end" ON "anchor" USING btree ("newsroom_id","article_id","end_block");--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "citation_by_source" ON "citation" USING btree ("newsroom_id","source_id");--> statement-breakpoint
CREATE INDEX "comment_in_thread" ON "comment" USING btree ("newsroom_id","annotation_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "correction_one_per_revision" ON "correction" USING btree ("newsroom_id","article_id","applied_revision") WHERE applied_revision is not null;--> statement-breakpoint
CREATE INDEX "correction_queue" ON "correction" USING btree ("newsroom_id","article_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "event_of_article" ON "event" USING btree ("newsroom_id","article_id","created_at","id");--> statement-breakpoint
CREATE INDEX "member_account" ON "member" USING btree ("account_id");