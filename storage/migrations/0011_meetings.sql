-- +goose Up
-- How long a meeting is meant to last, and how often it was moved or cancelled, which calendar software goes by.
ALTER TABLE meetings ADD minutes int CHECK (minutes > 0); -- NULL: not said
ALTER TABLE meetings ADD changes int NOT NULL DEFAULT 0;
