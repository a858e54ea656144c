-- +goose Up
-- The board: one message of a coalition, in the channel of that purpose, that every act may change.
ALTER TABLE channel_purposes DROP CONSTRAINT channel_purposes_purpose_check;
ALTER TABLE channel_purposes ADD CONSTRAINT channel_purposes_purpose_check
    CHECK (purpose IN ('pledges', 'meetings', 'board', 'organisers'));
CREATE INDEX deliveries_board ON deliveries (coalition_id) WHERE kind = 'board';
