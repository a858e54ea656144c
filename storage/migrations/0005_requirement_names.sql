-- +goose Up
-- A line's name is free again once the line was taken out, for another capability too: what it is a line of belongs
-- to the revision. NULL: what the requirement was first set for. Names differ in more than upper and lower case.
ALTER TABLE requirement_revisions
    ADD capability_id bigint,
    ADD FOREIGN KEY (coalition_id, capability_id) REFERENCES capabilities (coalition_id, id),
    ADD CHECK ((ready_kind = 'by') = (ready_by IS NOT NULL)),
    ADD CHECK (ready_amount >= 0);
UPDATE requirements q SET name = name || ' ' || id
WHERE EXISTS (SELECT FROM requirements o WHERE o.coalition_id = q.coalition_id AND lower(o.name) = lower(q.name) AND o.id < q.id);
CREATE UNIQUE INDEX requirement_name_folded ON requirements (coalition_id, lower(name));
