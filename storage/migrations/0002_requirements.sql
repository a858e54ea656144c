-- +goose Up
-- What a coalition needs: a line each, known by its name. Lines have revisions, like pledges.

CREATE TABLE requirements (
    coalition_id  bigint NOT NULL REFERENCES coalitions,
    id            bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    name          text   NOT NULL,
    capability_id bigint NOT NULL,
    PRIMARY KEY (coalition_id, id),
    CONSTRAINT requirement_name UNIQUE (coalition_id, name),
    FOREIGN KEY (coalition_id, capability_id) REFERENCES capabilities (coalition_id, id)
);

CREATE TABLE requirement_revisions (
    coalition_id   bigint NOT NULL,
    requirement_id bigint NOT NULL,
    version        bigint NOT NULL,
    target         numeric NOT NULL CHECK (target > 0),
    ready_kind     text NOT NULL CHECK (ready_kind IN ('', 'hours', 'days', 'by')), -- '': whenever
    ready_amount   int  NOT NULL DEFAULT 0,
    ready_by       date,
    priority       int  NOT NULL CHECK (priority BETWEEN 1 AND 5),
    removed        boolean NOT NULL DEFAULT false,
    PRIMARY KEY (coalition_id, requirement_id, version),
    FOREIGN KEY (coalition_id, requirement_id) REFERENCES requirements (coalition_id, id),
    FOREIGN KEY (coalition_id, version) REFERENCES acts (coalition_id, version) DEFERRABLE INITIALLY DEFERRED
);
