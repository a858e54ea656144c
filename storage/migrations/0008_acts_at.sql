-- +goose Up
-- "As of" an instant looks for the last act that was made by then.
CREATE INDEX acts_at ON acts (coalition_id, at);
