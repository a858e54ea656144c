-- +goose Up
-- The day the clock starts, as each act left it, so that an answer as of a version counts from what was known then.
-- coalitions.activation is the newest.
CREATE TABLE activations (
    coalition_id bigint NOT NULL REFERENCES coalitions,
    version      bigint NOT NULL,
    at           timestamptz,                -- NULL: no longer set
    PRIMARY KEY (coalition_id, version),
    FOREIGN KEY (coalition_id, version) REFERENCES acts (coalition_id, version) DEFERRABLE INITIALLY DEFERRED
);

-- How many units of the base currency one unit of a currency is worth. The newest of a currency counts; those that count
-- all have the same base.
CREATE TABLE rates (
    coalition_id bigint NOT NULL REFERENCES coalitions,
    currency     text NOT NULL,
    version      bigint NOT NULL,
    base         text NOT NULL,
    worth        numeric CHECK (worth > 0),  -- NULL: taken out
    as_of        date,
    PRIMARY KEY (coalition_id, currency, version),
    CHECK (currency <> base),
    CHECK ((worth IS NULL) = (as_of IS NULL)),
    FOREIGN KEY (coalition_id, version) REFERENCES acts (coalition_id, version) DEFERRABLE INITIALLY DEFERRED
);
