-- +goose Up
-- The act that last changed who is asked to a meeting, so that nobody changes it unseen; NULL: none since it was scheduled.
ALTER TABLE meetings ADD invited_version bigint;
