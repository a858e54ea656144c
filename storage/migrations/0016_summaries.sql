-- +goose Up
-- The coalition's version when a meeting began: noted once, by whoever first acts or looks after its hour, so that "since
-- the meeting" means the same for ever. NULL: it has not begun, or nobody has come by since.
ALTER TABLE meetings ADD began_version bigint;
ALTER TABLE meetings ADD FOREIGN KEY (coalition_id, began_version) REFERENCES acts (coalition_id, version);
CREATE INDEX meetings_unbegun ON meetings (coalition_id, starts_at) WHERE began_version IS NULL AND NOT cancelled;

-- Summaries that are posted by themselves. The next of each is planned before one is posted.
CREATE TABLE summary_plans (
    coalition_id    bigint NOT NULL REFERENCES coalitions,
    id              bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    channel_id      bigint NOT NULL,
    first           timestamp NOT NULL,      -- what a clock in zone shows at the first of them
    zone            text NOT NULL,
    weekly          boolean NOT NULL,        -- else daily
    version         bigint NOT NULL,
    stopped_version bigint,                  -- NULL while they go on
    PRIMARY KEY (coalition_id, id),
    FOREIGN KEY (coalition_id, version) REFERENCES acts (coalition_id, version) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (coalition_id, stopped_version) REFERENCES acts (coalition_id, version) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX deliveries_summary ON deliveries (coalition_id, due_at) WHERE kind = 'summary';

-- A text that is circulated until an hour; it is never changed. What becomes of it has revisions.
CREATE TABLE silences (
    coalition_id bigint NOT NULL REFERENCES coalitions,
    id           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    code         text NOT NULL,
    text         text NOT NULL,
    channel_id   bigint NOT NULL,
    circulated   timestamptz NOT NULL,
    until_at     timestamptz NOT NULL,       -- the hour as it was given
    former_id    bigint,                     -- of the text that this one takes the place of
    version      bigint NOT NULL,
    PRIMARY KEY (coalition_id, id),
    CONSTRAINT silence_code UNIQUE (coalition_id, code),
    CHECK (until_at > circulated),
    FOREIGN KEY (coalition_id, former_id) REFERENCES silences (coalition_id, id),
    FOREIGN KEY (coalition_id, version) REFERENCES acts (coalition_id, version) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX silences_former ON silences (coalition_id, former_id) WHERE former_id IS NOT NULL;

CREATE TABLE silence_revisions (
    coalition_id bigint NOT NULL,
    silence_id   bigint NOT NULL,
    version      bigint NOT NULL,
    until_at     timestamptz NOT NULL,       -- the hour as it stands, moved by what the bot was out of reach
    adopted_at   timestamptz,
    PRIMARY KEY (coalition_id, silence_id, version),
    FOREIGN KEY (coalition_id, silence_id) REFERENCES silences (coalition_id, id),
    FOREIGN KEY (coalition_id, version) REFERENCES acts (coalition_id, version) DEFERRABLE INITIALLY DEFERRED
);

-- One row a delegation: it has broken silence, and stays so.
CREATE TABLE silence_breaks (
    coalition_id  bigint NOT NULL,
    silence_id    bigint NOT NULL,
    delegation_id bigint NOT NULL,
    version       bigint NOT NULL,
    at            timestamptz NOT NULL,      -- when its interaction was made
    reason        text NOT NULL,
    PRIMARY KEY (coalition_id, silence_id, delegation_id),
    FOREIGN KEY (coalition_id, silence_id) REFERENCES silences (coalition_id, id),
    FOREIGN KEY (coalition_id, delegation_id) REFERENCES delegations (coalition_id, id),
    FOREIGN KEY (coalition_id, version) REFERENCES acts (coalition_id, version) DEFERRABLE INITIALLY DEFERRED
);

-- When the bot was last known to be in reach, and when it was not. They are the bot's, and no coalition's.
CREATE TABLE heartbeats (
    name text PRIMARY KEY,
    at   timestamptz NOT NULL
);
CREATE TABLE outages (
    began timestamptz PRIMARY KEY,
    ended timestamptz NOT NULL CHECK (ended > began)
);
