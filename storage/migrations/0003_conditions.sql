-- +goose Up
-- Conditions and thresholds of pledges, caveats, and what organisers do with a pledge.

-- A shared condition is the coalition's, a national one its delegation's. Their states have revisions.
CREATE TABLE conditions (
    coalition_id  bigint NOT NULL REFERENCES coalitions,
    id            bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    delegation_id bigint,                    -- NULL: shared
    name          text   NOT NULL,
    PRIMARY KEY (coalition_id, id),
    CONSTRAINT condition_name UNIQUE NULLS NOT DISTINCT (coalition_id, delegation_id, name),
    FOREIGN KEY (coalition_id, delegation_id) REFERENCES delegations (coalition_id, id)
);

CREATE TABLE condition_revisions (
    coalition_id bigint NOT NULL,
    condition_id bigint NOT NULL,
    version      bigint NOT NULL,
    state        text NOT NULL CHECK (state IN ('open', 'met', 'failed')),
    PRIMARY KEY (coalition_id, condition_id, version),
    FOREIGN KEY (coalition_id, condition_id) REFERENCES conditions (coalition_id, id),
    FOREIGN KEY (coalition_id, version) REFERENCES acts (coalition_id, version) DEFERRABLE INITIALLY DEFERRED
);

ALTER TABLE pledge_revisions
    ADD caveat    text    NOT NULL DEFAULT '',
    ADD delivered numeric NOT NULL DEFAULT 0 CHECK (delivered >= 0),
    ADD reason    text    NOT NULL DEFAULT '',       -- why organisers set it aside
    ADD provided  boolean NOT NULL DEFAULT false,    -- it has rows in pledge_conditions or pledge_thresholds
    DROP CONSTRAINT pledge_revisions_strength_check,
    ADD CONSTRAINT pledge_revisions_strength_check CHECK (strength IN ('possible', 'offered', 'committed', 'allocated')),
    DROP CONSTRAINT pledge_revisions_exit_check,
    ADD CONSTRAINT pledge_revisions_exit_check CHECK (exit IN ('', 'withdrawn', 'set aside'));

CREATE TABLE pledge_conditions (
    coalition_id bigint NOT NULL,
    pledge_id    bigint NOT NULL,
    version      bigint NOT NULL,
    condition_id bigint NOT NULL,
    waived       boolean NOT NULL,
    PRIMARY KEY (coalition_id, pledge_id, version, condition_id),
    FOREIGN KEY (coalition_id, pledge_id, version) REFERENCES pledge_revisions (coalition_id, pledge_id, version),
    FOREIGN KEY (coalition_id, condition_id) REFERENCES conditions (coalition_id, id)
);
CREATE INDEX pledge_conditions_condition ON pledge_conditions (coalition_id, condition_id);

CREATE TABLE pledge_thresholds (
    coalition_id  bigint NOT NULL,
    pledge_id     bigint NOT NULL,
    version       bigint NOT NULL,
    position      int    NOT NULL,
    capability_id bigint NOT NULL,
    at_least      numeric NOT NULL CHECK (at_least > 0),
    delegations   boolean NOT NULL,                  -- at_least counts delegations, not amounts
    ready_kind    text NOT NULL CHECK (ready_kind IN ('', 'hours', 'days', 'by')), -- '': however late
    ready_amount  int  NOT NULL DEFAULT 0,
    ready_by      date,
    PRIMARY KEY (coalition_id, pledge_id, version, position),
    FOREIGN KEY (coalition_id, pledge_id, version) REFERENCES pledge_revisions (coalition_id, pledge_id, version),
    FOREIGN KEY (coalition_id, capability_id) REFERENCES capabilities (coalition_id, id)
);
