-- References that go both ways between two tables, so that neither schema file can state them.

-- Checked at commit: an article and its first revision are born in one transaction.
ALTER TABLE "article" ADD CONSTRAINT "article_head_revision" FOREIGN KEY ("newsroom_id", "id", "head_revision")
  REFERENCES "revision" ("newsroom_id", "article_id", "number") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_correction" FOREIGN KEY ("newsroom_id", "article_id", "correction_id")
  REFERENCES "correction" ("newsroom_id", "article_id", "id");
--> statement-breakpoint
-- The standing decision is this correction's own, and its outcome is the correction's state.
ALTER TABLE "correction" ADD CONSTRAINT "correction_standing_decision"
  FOREIGN KEY ("newsroom_id", "id", "decision_id", "state")
  REFERENCES "decision" ("newsroom_id", "correction_id", "id", "outcome");
--> statement-breakpoint

-- What happened stays as it happened.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "event_append_only" BEFORE UPDATE OR DELETE ON "event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "event_no_truncate" BEFORE TRUNCATE ON "event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "revision_append_only" BEFORE UPDATE OR DELETE ON "revision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "revision_no_truncate" BEFORE TRUNCATE ON "revision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "revision_step_append_only" BEFORE UPDATE OR DELETE ON "revision_step"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "revision_step_no_truncate" BEFORE TRUNCATE ON "revision_step"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "decision_append_only" BEFORE UPDATE OR DELETE ON "decision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "decision_no_truncate" BEFORE TRUNCATE ON "decision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "decision_undo_append_only" BEFORE UPDATE OR DELETE ON "decision_undo"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "decision_undo_no_truncate" BEFORE TRUNCATE ON "decision_undo"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- A snapshot may be pruned (the steps rebuild it), but never rewritten.
CREATE TRIGGER "revision_snapshot_immutable" BEFORE UPDATE ON "revision_snapshot"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint

-- An anchor as made never changes, and one that was replaced does not change at all.
CREATE FUNCTION "guard_anchor"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.replaced_at IS NOT NULL THEN
    RAISE EXCEPTION 'a replaced anchor does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.newsroom_id, NEW.annotation_id, NEW.ordinal, NEW.article_id, NEW.made_revision, NEW.made_start_block,
      NEW.made_start_offset, NEW.made_end_block, NEW.made_end_offset, NEW.exact, NEW.prefix, NEW.suffix)
    IS DISTINCT FROM
     (OLD.newsroom_id, OLD.annotation_id, OLD.ordinal, OLD.article_id, OLD.made_revision, OLD.made_start_block,
      OLD.made_start_offset, OLD.made_end_block, OLD.made_end_offset, OLD.exact, OLD.prefix, OLD.suffix) THEN
    RAISE EXCEPTION 'an anchor as made does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "anchor_guard" BEFORE UPDATE ON "anchor"
  FOR EACH ROW EXECUTE FUNCTION "guard_anchor"();
--> statement-breakpoint
CREATE TRIGGER "anchor_kept" BEFORE DELETE ON "anchor"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint

-- A correction is born open, keeps what it proposes, and changes its state only along these ways.
CREATE FUNCTION "guard_new_correction"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'open' THEN
    RAISE EXCEPTION 'a new correction is open, not %', NEW.state USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "correction_guard_new" BEFORE INSERT ON "correction"
  FOR EACH ROW EXECUTE FUNCTION "guard_new_correction"();
--> statement-breakpoint
CREATE FUNCTION "guard_correction"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.newsroom_id, NEW.id, NEW.article_id, NEW.author_id, NEW.replacement, NEW.reason)
    IS DISTINCT FROM (OLD.newsroom_id, OLD.id, OLD.article_id, OLD.author_id, OLD.replacement, OLD.reason) THEN
    RAISE EXCEPTION 'what a correction proposes does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state <> OLD.state THEN
    IF (OLD.state, NEW.state) NOT IN (
      ('open', 'approved'), ('open', 'declined'), ('open', 'withdrawn'), ('open', 'superseded'),
      ('approved', 'open'), ('declined', 'open'), ('superseded', 'open')
    ) THEN
      RAISE EXCEPTION 'a correction does not go from % to %', OLD.state, NEW.state
        USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF (NEW.decision_id, NEW.superseded_by, NEW.applied_revision, NEW.withdrawn_at)
    IS DISTINCT FROM (OLD.decision_id, OLD.superseded_by, OLD.applied_revision, OLD.withdrawn_at) THEN
    RAISE EXCEPTION 'what made a correction % does not change', OLD.state USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.decision_id IS NOT NULL AND EXISTS (
    SELECT 1 FROM decision_undo u WHERE u.newsroom_id = NEW.newsroom_id AND u.decision_id = NEW.decision_id
  ) THEN
    RAISE EXCEPTION 'a decision that was undone cannot stand again' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "correction_guard" BEFORE UPDATE ON "correction"
  FOR EACH ROW EXECUTE FUNCTION "guard_correction"();
