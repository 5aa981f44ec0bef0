-- An approval stands as it was given, until it is withdrawn.
CREATE FUNCTION "guard_approval"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL OR
     (NEW.newsroom_id, NEW.id, NEW.article_id, NEW.article_author_id, NEW.stage_key, NEW.member_id, NEW.revision, NEW.content_hash, NEW.note, NEW.created_at)
    IS DISTINCT FROM
     (OLD.newsroom_id, OLD.id, OLD.article_id, OLD.article_author_id, OLD.stage_key, OLD.member_id, OLD.revision, OLD.content_hash, OLD.note, OLD.created_at) THEN
    RAISE EXCEPTION 'an approval does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "approval_guard" BEFORE UPDATE ON "approval"
  FOR EACH ROW EXECUTE FUNCTION "guard_approval"();
--> statement-breakpoint
CREATE TRIGGER "approval_kept" BEFORE DELETE ON "approval"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint

-- An event as it is hashed: the same text for the same event, wherever it is asked.
CREATE FUNCTION "event_text"(e "event") RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_array(e.newsroom_id, e.id, e.article_id, e.member_id, e.type, e.subject_id, e.revision, e.data,
    floor(extract(epoch from e.created_at) * 1000)::bigint)::text
$$;
--> statement-breakpoint
-- Each event carries the hash of the one before it. Run when its transaction commits, so that the record is in the
-- order of commits and its end is locked for no longer than that.
CREATE FUNCTION "link_event"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last "event_chain";
  next bytea;
BEGIN
  INSERT INTO event_chain (newsroom_id, length, hash) VALUES (NEW.newsroom_id, 0, decode(repeat('00', 32), 'hex'))
    ON CONFLICT DO NOTHING;
  SELECT * INTO last FROM event_chain c WHERE c.newsroom_id = NEW.newsroom_id FOR UPDATE;
  next := sha256(last.hash || convert_to(event_text(NEW), 'UTF8'));
  INSERT INTO event_link (newsroom_id, sequence, event_id, previous_hash, hash)
    VALUES (NEW.newsroom_id, last.length + 1, NEW.id, last.hash, next);
  UPDATE event_chain c SET length = last.length + 1, hash = next WHERE c.newsroom_id = NEW.newsroom_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- What had happened before there was a chain, in its order.
DO $$
DECLARE
  e "event";
  last "event_chain";
  next bytea;
BEGIN
  FOR e IN SELECT * FROM "event" ORDER BY newsroom_id, created_at, id LOOP
    INSERT INTO event_chain (newsroom_id, length, hash) VALUES (e.newsroom_id, 0, decode(repeat('00', 32), 'hex'))
      ON CONFLICT DO NOTHING;
    SELECT * INTO last FROM event_chain c WHERE c.newsroom_id = e.newsroom_id;
    next := sha256(last.hash || convert_to(event_text(e), 'UTF8'));
    INSERT INTO event_link (newsroom_id, sequence, event_id, previous_hash, hash)
      VALUES (e.newsroom_id, last.length + 1, e.id, last.hash, next);
    UPDATE event_chain c SET length = last.length + 1, hash = next WHERE c.newsroom_id = e.newsroom_id;
  END LOOP;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "event_linked" AFTER INSERT ON "event"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "link_event"();
--> statement-breakpoint
CREATE TRIGGER "event_link_append_only" BEFORE UPDATE OR DELETE ON "event_link"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "event_link_no_truncate" BEFORE TRUNCATE ON "event_link"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint

-- Newsrooms and articles that exist get the readings a new newsroom starts with.
INSERT INTO article_type (newsroom_id, id, name, is_default, stages)
SELECT n.id, gen_random_uuid(), 'Daily', true, '[
  {"key": "desk", "name": "Desk", "roles": ["editor", "managing_editor"], "blocks": true, "covers": ["headline", "words", "pictures"]},
  {"key": "copy", "name": "Copy", "roles": ["copy_editor"], "blocks": true, "covers": ["headline", "words", "pictures", "links", "formatting"]}
]'::jsonb FROM newsroom n;
--> statement-breakpoint
INSERT INTO article_type (newsroom_id, id, name, is_default, stages)
SELECT n.id, gen_random_uuid(), t.name, false, t.stages::jsonb FROM newsroom n, (VALUES
  ('Feature', '[
    {"key": "desk", "name": "Desk", "roles": ["editor", "managing_editor"], "blocks": true, "covers": ["headline", "words", "pictures"]},
    {"key": "fact_check", "name": "Fact check", "roles": ["fact_checker"], "blocks": true, "covers": ["headline", "words", "pictures", "links"]},
    {"key": "copy", "name": "Copy", "roles": ["copy_editor"], "blocks": true, "covers": ["headline", "words", "pictures", "links", "formatting"]}
  ]'),
  ('Investigation', '[
    {"key": "desk", "name": "Desk", "roles": ["editor", "managing_editor"], "blocks": true, "covers": ["headline", "words", "pictures"]},
    {"key": "fact_check", "name": "Fact check", "roles": ["fact_checker"], "blocks": true, "covers": ["headline", "words", "pictures", "links"]},
    {"key": "copy", "name": "Copy", "roles": ["copy_editor"], "blocks": true, "covers": ["headline", "words", "pictures", "links", "formatting"]},
    {"key": "legal", "name": "Legal", "roles": ["legal"], "blocks": true, "covers": ["headline", "words", "pictures", "links"]},
    {"key": "final", "name": "Final", "roles": ["managing_editor"], "blocks": true, "covers": ["headline", "words", "pictures", "links", "formatting"]}
  ]')) AS t (name, stages);
--> statement-breakpoint
UPDATE article a SET type_id = t.id FROM article_type t WHERE t.newsroom_id = a.newsroom_id AND t.is_default;
--> statement-breakpoint
INSERT INTO article_stage (newsroom_id, article_id, key, position, name, roles, blocks, covers)
SELECT a.newsroom_id, a.id, s.stage ->> 'key', s.position, s.stage ->> 'name',
  ARRAY(SELECT jsonb_array_elements_text(s.stage -> 'roles')), (s.stage ->> 'blocks')::boolean,
  ARRAY(SELECT jsonb_array_elements_text(s.stage -> 'covers'))
FROM article a JOIN article_type t ON t.newsroom_id = a.newsroom_id AND t.id = a.type_id,
  jsonb_array_elements(t.stages) WITH ORDINALITY AS s (stage, position);
