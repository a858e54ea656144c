-- +goose Up
-- When meetings are reminded of, in minutes before them.
ALTER TABLE coalitions ADD leads int[] NOT NULL DEFAULT '{1440,60}' CHECK (cardinality(leads) <= 5);
ALTER TABLE meetings ADD leads int[] CHECK (cardinality(leads) <= 5); -- NULL: the coalition's

-- How each person has chosen to be reminded; the newest counts.
CREATE TABLE remindings (
    coalition_id bigint NOT NULL REFERENCES coalitions,
    person_id    bigint NOT NULL REFERENCES persons,
    version      bigint NOT NULL,
    way          text NOT NULL CHECK (way IN ('off', 'mention', 'direct')),
    leads        int[] CHECK (cardinality(leads) <= 5), -- NULL: each meeting's
    quiet_from   int NOT NULL CHECK (quiet_from BETWEEN 0 AND 1439),  -- minutes after midnight;
    quiet_until  int NOT NULL CHECK (quiet_until BETWEEN 0 AND 1439), -- both the same: no quiet hours
    zone         text,                       -- of the quiet hours; NULL: the coalition's
    language     text NOT NULL,
    channel_id   bigint,                     -- of the direct messages; NULL: none were opened
    closed       boolean NOT NULL,           -- Discord has refused a direct message since they were chosen
    PRIMARY KEY (coalition_id, person_id, version),
    FOREIGN KEY (coalition_id, version) REFERENCES acts (coalition_id, version) DEFERRABLE INITIALLY DEFERRED
);

ALTER TABLE deliveries
    ADD person_id bigint REFERENCES persons, -- whom alone it is for
    ADD direct    boolean NOT NULL DEFAULT false; -- its channel is that person's direct messages
CREATE INDEX deliveries_direct ON deliveries (due_at, id) WHERE state = 'planned' AND direct;
CREATE INDEX deliveries_person ON deliveries (coalition_id, person_id) WHERE person_id IS NOT NULL;

-- One row: the pace of direct messages, which all processes keep together, by the database's clock.
CREATE TABLE direct_pace (
    one          boolean PRIMARY KEY DEFAULT true CHECK (one),
    next_at      timestamptz NOT NULL,       -- no direct message is begun before
    paused_until timestamptz NOT NULL        -- nor before this: Discord has said that it is too fast
);
INSERT INTO direct_pace (next_at, paused_until) VALUES ('-infinity', '-infinity');
