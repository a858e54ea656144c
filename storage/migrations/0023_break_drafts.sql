-- +goose Up
-- Whether a text can be adopted depends on the breaks that could not be taken as they were sent.
CREATE INDEX drafts_breaks ON drafts (coalition_id, (body ->> 'code')) WHERE kind = 'summary.rebreak';
