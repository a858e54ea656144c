-- +goose Up
-- Who is asked to a meeting, what a delegation says with its sign-up, who was there, and what came of it.

CREATE TABLE meeting_invited (               -- a meeting without a row is for all delegations
    coalition_id  bigint NOT NULL,
    meeting_id    bigint NOT NULL,
    delegation_id bigint NOT NULL,
    PRIMARY KEY (coalition_id, meeting_id, delegation_id),
    FOREIGN KEY (coalition_id, meeting_id) REFERENCES meetings (coalition_id, id),
    FOREIGN KEY (coalition_id, delegation_id) REFERENCES delegations (coalition_id, id)
);

ALTER TABLE sign_ups
    ADD people int CHECK (people > 0),       -- NULL: not said
    ADD note   text NOT NULL DEFAULT '';

-- The rule for a quorum: none, a share of the delegations, or a number of them. Roll calls keep the one of their time.
ALTER TABLE coalitions ADD quorum text NOT NULL DEFAULT '' CHECK (quorum ~ '^(majority|two thirds|[1-9][0-9]{0,2})?$');

-- One for each time that a roll call was saved or corrected; the newest counts.
CREATE TABLE roll_calls (
    coalition_id bigint NOT NULL,
    meeting_id   bigint NOT NULL,
    version      bigint NOT NULL,
    at           timestamptz NOT NULL,
    quorum       text NOT NULL,              -- the rule that counts for it
    PRIMARY KEY (coalition_id, meeting_id, version),
    FOREIGN KEY (coalition_id, meeting_id) REFERENCES meetings (coalition_id, id),
    FOREIGN KEY (coalition_id, version) REFERENCES acts (coalition_id, version) DEFERRABLE INITIALLY DEFERRED
);

-- A row for each delegation that was called.
CREATE TABLE roll_call_words (
    coalition_id   bigint NOT NULL,
    meeting_id     bigint NOT NULL,
    version        bigint NOT NULL,
    delegation_id  bigint NOT NULL,
    presence       text NOT NULL CHECK (presence IN ('present', 'represented', 'missing')),
    represented_by bigint,
    PRIMARY KEY (coalition_id, meeting_id, version, delegation_id),
    CHECK ((represented_by IS NOT NULL) = (presence = 'represented')),
    FOREIGN KEY (coalition_id, meeting_id, version) REFERENCES roll_calls (coalition_id, meeting_id, version),
    FOREIGN KEY (coalition_id, delegation_id) REFERENCES delegations (coalition_id, id),
    FOREIGN KEY (coalition_id, represented_by) REFERENCES delegations (coalition_id, id)
);

CREATE TABLE decisions (
    coalition_id bigint NOT NULL,
    id           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    code         text   NOT NULL,
    meeting_id   bigint NOT NULL,
    at           timestamptz NOT NULL,       -- when it was recorded
    PRIMARY KEY (coalition_id, id),
    CONSTRAINT decision_code UNIQUE (coalition_id, code),
    FOREIGN KEY (coalition_id, meeting_id) REFERENCES meetings (coalition_id, id)
);

CREATE TABLE decision_revisions (
    coalition_id bigint NOT NULL,
    decision_id  bigint NOT NULL,
    version      bigint NOT NULL,
    text         text NOT NULL,
    release      text NOT NULL CHECK (release IN ('public', 'coalition', 'organisers')),
    dropped      boolean NOT NULL DEFAULT false,
    PRIMARY KEY (coalition_id, decision_id, version),
    FOREIGN KEY (coalition_id, decision_id) REFERENCES decisions (coalition_id, id),
    FOREIGN KEY (coalition_id, version) REFERENCES acts (coalition_id, version) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE actions (
    coalition_id bigint NOT NULL REFERENCES coalitions,
    id           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    code         text   NOT NULL,
    meeting_id   bigint,                     -- NULL: it came of none
    PRIMARY KEY (coalition_id, id),
    CONSTRAINT action_code UNIQUE (coalition_id, code),
    FOREIGN KEY (coalition_id, meeting_id) REFERENCES meetings (coalition_id, id)
);

CREATE TABLE action_revisions (
    coalition_id bigint NOT NULL,
    action_id    bigint NOT NULL,
    version      bigint NOT NULL,
    owner_id     bigint NOT NULL,
    text         text NOT NULL,
    due_at       timestamptz NOT NULL,       -- of a whole day: its end
    whole_day    boolean NOT NULL,
    zone         text NOT NULL,              -- that the day or hour was read in
    release      text NOT NULL CHECK (release IN ('public', 'coalition', 'organisers')),
    state        text NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
    PRIMARY KEY (coalition_id, action_id, version),
    FOREIGN KEY (coalition_id, action_id) REFERENCES actions (coalition_id, id),
    FOREIGN KEY (coalition_id, owner_id) REFERENCES delegations (coalition_id, id),
    FOREIGN KEY (coalition_id, version) REFERENCES acts (coalition_id, version) DEFERRABLE INITIALLY DEFERRED
);

-- A reminder of an action says in its params which one it is about.
CREATE INDEX deliveries_action ON deliveries (coalition_id, (params ->> 'Action')) WHERE kind = 'action';
