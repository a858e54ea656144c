-- +goose Up
-- Whether the meetings that everybody may know of are shown among the server's scheduled events. A delivery of the kind event has the
-- guild's ID, negated, for its channel, and the event's for its message.
ALTER TABLE coalitions ADD events boolean NOT NULL DEFAULT false;
CREATE UNIQUE INDEX deliveries_event ON deliveries (coalition_id, meeting_id) WHERE kind = 'event' AND state <> 'cancelled';
