CREATE TABLE "bulk_decision" (
	"newsroom_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"revision" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by" uuid,
	CONSTRAINT "bulk_decision_pk" PRIMARY KEY("newsroom_id","id"),
	CONSTRAINT "bulk_decision_of_outcome" UNIQUE("newsroom_id","article_id","id","member_id","outcome"),
	CONSTRAINT "bulk_decision_outcome" CHECK ("bulk_decision"."outcome" in ('approved', 'declined')),
	CONSTRAINT "bulk_decision_refusal_says_why" CHECK ("bulk_decision"."outcome" <> 'declined' or "bulk_decision"."reason" is not null),
	CONSTRAINT "bulk_decision_reason_length" CHECK (length("bulk_decision"."reason") between 1 and 5000),
	CONSTRAINT "bulk_decision_undone" CHECK (("bulk_decision"."undone_at" is null) = ("bulk_decision"."undone_by" is null))
);
--> statement-breakpoint
CREATE TABLE "edit_draft" (
	"newsroom_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"base_revision" integer NOT NULL,
	"steps" json NOT NULL,
	"version" integer NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "edit_draft_pk" PRIMARY KEY("newsroom_id","article_id","member_id"),
	CONSTRAINT "edit_draft_steps" CHECK (json_typeof("edit_draft"."steps") = 'array'),
	CONSTRAINT "edit_draft_version" CHECK ("edit_draft"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "reading" (
	"newsroom_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"read_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reading_pk" PRIMARY KEY("newsroom_id","article_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "bulk_id" uuid;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "restores" integer;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "moves" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "ambiguous" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "request_id" uuid;--> statement-breakpoint
ALTER TABLE "bulk_decision" ADD CONSTRAINT "bulk_decision_article" FOREIGN KEY ("newsroom_id","article_id") REFERENCES "public"."article"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_decision" ADD CONSTRAINT "bulk_decision_member" FOREIGN KEY ("newsroom_id","member_id") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_decision" ADD CONSTRAINT "bulk_decision_undone_by" FOREIGN KEY ("newsroom_id","undone_by") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_decision" ADD CONSTRAINT "bulk_decision_revision" FOREIGN KEY ("newsroom_id","article_id","revision") REFERENCES "public"."revision"("newsroom_id","article_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edit_draft" ADD CONSTRAINT "edit_draft_member" FOREIGN KEY ("newsroom_id","member_id") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edit_draft" ADD CONSTRAINT "edit_draft_base" FOREIGN KEY ("newsroom_id","article_id","base_revision") REFERENCES "public"."revision"("newsroom_id","article_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_member" FOREIGN KEY ("newsroom_id","member_id") REFERENCES "public"."member"("newsroom_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_revision" FOREIGN KEY ("newsroom_id","article_id","revision") REFERENCES "public"."revision"("newsroom_id","article_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_of_bulk" FOREIGN KEY ("newsroom_id","article_id","bulk_id","member_id","outcome") REFERENCES "public"."bulk_decision"("newsroom_id","article_id","id","member_id","outcome") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_restores" FOREIGN KEY ("newsroom_id","article_id","restores") REFERENCES "public"."revision"("newsroom_id","article_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decision_by_bulk" ON "decision" USING btree ("newsroom_id","bulk_id") WHERE bulk_id is not null;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_request" UNIQUE("newsroom_id","article_id","request_id");--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_names_what_it_restores" CHECK (("revision"."reason" = 'restore') = ("revision"."restores" is not null) and "revision"."restores" < "revision"."number");--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_moves" CHECK (cardinality("revision"."moves") % 4 = 0 and array_position("revision"."moves", null) is null and 0 <= all ("revision"."moves"));--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_ambiguous" CHECK (cardinality("revision"."ambiguous") % 2 = 0 and array_position("revision"."ambiguous", null) is null and 0 <= all ("revision"."ambiguous"));