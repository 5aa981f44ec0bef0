ALTER TABLE "invite" ADD COLUMN "label" text;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_label_length" CHECK (length("invite"."label") between 1 and 100);