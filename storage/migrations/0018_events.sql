-- +goose Up
-- Whether the meetings that everybody may know of are shown among the server's scheduled events. A delivery of the kind event has the
-- guild's ID for its channel, and the event's for its message.
ALTER TABLE coalitions ADD events boolean NOT NULL DEFAULT false;
