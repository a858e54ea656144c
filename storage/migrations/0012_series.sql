-- +goose Up
-- Series of meetings, and agendas whose items may be a delegation's.

-- What a series was scheduled by. Its meetings are rows of their own, all made with it.
CREATE TABLE series (
    coalition_id bigint NOT NULL REFERENCES coalitions,
    id           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    frequency    text NOT NULL CHECK (frequency IN ('daily', 'weekly', 'monthly', 'monthly_weekday', 'monthly_last')),
    every        int  NOT NULL CHECK (every > 0),
    first        date NOT NULL,              -- in the zone of its meetings
    count        int  CHECK (count > 0),     -- NULL: until says
    until        date,                       -- NULL: count says
    except_on    date[] NOT NULL,
    version      bigint NOT NULL,
    PRIMARY KEY (coalition_id, id),
    CHECK ((count IS NULL) <> (until IS NULL)),
    FOREIGN KEY (coalition_id, version) REFERENCES acts (coalition_id, version) DEFERRABLE INITIALLY DEFERRED
);

ALTER TABLE meetings
    ADD series_id      bigint,               -- NULL: a meeting by itself
    ADD number         int,                  -- which one of its series it is, from 1
    ADD slot           timestamp,            -- the wall time that its series gives it
    ADD agenda_version bigint,               -- NULL: agenda holds what a release before this one kept
    ADD CHECK ((series_id IS NULL) = (number IS NULL) AND (series_id IS NULL) = (slot IS NULL)),
    ADD FOREIGN KEY (coalition_id, series_id) REFERENCES series (coalition_id, id);
CREATE UNIQUE INDEX meetings_number ON meetings (coalition_id, series_id, number) WHERE series_id IS NOT NULL;
CREATE INDEX meetings_series ON meetings (coalition_id, series_id, starts_at) WHERE series_id IS NOT NULL;

-- An agenda is the items of its version, so that earlier ones stay. An empty one has no rows.
CREATE TABLE agenda_items (
    coalition_id  bigint NOT NULL,
    meeting_id    bigint NOT NULL,
    version       bigint NOT NULL,
    position      int    NOT NULL,
    delegation_id bigint,                    -- NULL: nobody's item
    text          text   NOT NULL,
    PRIMARY KEY (coalition_id, meeting_id, version, position),
    FOREIGN KEY (coalition_id, meeting_id) REFERENCES meetings (coalition_id, id),
    FOREIGN KEY (coalition_id, delegation_id) REFERENCES delegations (coalition_id, id),
    FOREIGN KEY (coalition_id, version) REFERENCES acts (coalition_id, version) DEFERRABLE INITIALLY DEFERRED
);
