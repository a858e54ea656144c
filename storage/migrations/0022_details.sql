-- +goose Up
-- The act that last gave a meeting another title, place or length; NULL while it has those that it was scheduled with.
ALTER TABLE meetings ADD details_version bigint;
