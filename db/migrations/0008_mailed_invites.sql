ALTER TABLE "invite" ADD COLUMN "mailed_code_hash" "bytea";--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_mailed_code" UNIQUE("newsroom_id","mailed_code_hash");--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_mailed_code_length" CHECK (octet_length("invite"."mailed_code_hash") = 32);--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_mailed_to" CHECK ("invite"."mailed_code_hash" is null or "invite"."email" is not null);