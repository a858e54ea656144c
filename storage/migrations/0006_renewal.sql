-- +goose Up
-- The day a pledge is to be renewed by, and the days after it until it lapses. Nothing is written when one lapses: that is
-- computed from the hour it is looked at.
ALTER TABLE pledge_revisions ADD renew_by date;          -- NULL: for good
ALTER TABLE coalitions ADD grace int CHECK (grace > 0);  -- days; NULL: no pledge lapses

-- The grace as each act left it, so that an answer as of a version counts as was counted then. coalitions.grace is the
-- newest.
CREATE TABLE graces (
    coalition_id bigint NOT NULL REFERENCES coalitions,
    version      bigint NOT NULL,
    days         int CHECK (days > 0),       -- NULL: no pledge lapses any more
    PRIMARY KEY (coalition_id, version),
    FOREIGN KEY (coalition_id, version) REFERENCES acts (coalition_id, version) DEFERRABLE INITIALLY DEFERRED
);

-- From when a posted message no longer says what is so by the clock alone: NULL while only an act can make it so.
ALTER TABLE deliveries ADD stale_at timestamptz;
CREATE INDEX deliveries_stale ON deliveries (stale_at) WHERE stale_at IS NOT NULL;
