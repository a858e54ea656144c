-- +goose Up
-- Snowflakes are bigint, instants timestamptz, amounts exact numerics. Every table of a coalition
-- leads with coalition_id and every reference carries it, so that a row of one coalition cannot
-- point at another's.

-- Who a person is on Discord stands here and nowhere else; blanking discord_id forgets them.
CREATE TABLE persons (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    discord_id bigint UNIQUE
);

CREATE TABLE coalitions (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    guild_id       bigint NOT NULL,
    name           text   NOT NULL,
    template       text   NOT NULL,
    zone           text   NOT NULL,
    language       text   NOT NULL,
    organiser_role bigint NOT NULL,
    is_default     boolean NOT NULL,
    activation     timestamptz,
    version        bigint NOT NULL DEFAULT 0,
    CONSTRAINT coalition_name UNIQUE (guild_id, name)
);
CREATE UNIQUE INDEX coalition_default ON coalitions (guild_id) WHERE is_default;

-- The audience of each channel as organisers declared it, and the coalition the channel is bound to.
CREATE TABLE channels (
    channel_id   bigint PRIMARY KEY,
    coalition_id bigint NOT NULL REFERENCES coalitions,
    audience     text NOT NULL CHECK (audience IN ('public', 'coalition', 'organisers')),
    UNIQUE (coalition_id, channel_id)
);

CREATE TABLE channel_purposes (
    coalition_id bigint NOT NULL,
    purpose      text NOT NULL CHECK (purpose IN ('pledges', 'meetings', 'organisers')),
    channel_id   bigint NOT NULL,
    PRIMARY KEY (coalition_id, purpose),
    FOREIGN KEY (coalition_id, channel_id) REFERENCES channels (coalition_id, channel_id)
);

-- Every change, in commit order and without gaps: a change locks its coalition's row first.
CREATE TABLE acts (
    coalition_id   bigint NOT NULL REFERENCES coalitions,
    version        bigint NOT NULL,
    at             timestamptz NOT NULL,
    actor_id       bigint REFERENCES persons,
    on_behalf_of   bigint,
    interaction_id bigint CONSTRAINT act_interaction UNIQUE,
    kind           text NOT NULL,
    outcome        jsonb NOT NULL,
    PRIMARY KEY (coalition_id, version)
);

CREATE TABLE delegations (
    coalition_id bigint NOT NULL REFERENCES coalitions,
    id           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    code         text NOT NULL,
    name         text NOT NULL DEFAULT '',
    country      boolean NOT NULL,
    role_id      bigint,
    removed      boolean NOT NULL DEFAULT false,
    PRIMARY KEY (coalition_id, id),
    CONSTRAINT delegation_code UNIQUE (coalition_id, code),
    CONSTRAINT delegation_role UNIQUE (coalition_id, role_id)
);
ALTER TABLE acts ADD FOREIGN KEY (coalition_id, on_behalf_of) REFERENCES delegations (coalition_id, id);

CREATE TABLE delegates (
    coalition_id  bigint NOT NULL,
    delegation_id bigint NOT NULL,
    person_id     bigint NOT NULL REFERENCES persons,
    state         text NOT NULL CHECK (state IN ('asked', 'admitted', 'removed')),
    by_role       boolean NOT NULL,          -- the delegation's role counts for the person: not once removed
    version       bigint NOT NULL,
    PRIMARY KEY (coalition_id, delegation_id, person_id),
    FOREIGN KEY (coalition_id, delegation_id) REFERENCES delegations (coalition_id, id)
);
CREATE INDEX delegates_person ON delegates (person_id, coalition_id);

CREATE TABLE capabilities (
    coalition_id bigint NOT NULL REFERENCES coalitions,
    id           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    position     int  NOT NULL,
    name         text NOT NULL,
    grp          text NOT NULL,
    unit         text NOT NULL,
    PRIMARY KEY (coalition_id, id),
    CONSTRAINT capability_name UNIQUE (coalition_id, name)
);

-- current_version points at the newest revision, so that reading the present does not walk the past.
CREATE TABLE pledges (
    coalition_id    bigint NOT NULL,
    id              bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    code            text   NOT NULL,
    delegation_id   bigint NOT NULL,
    capability_id   bigint NOT NULL,
    current_version bigint NOT NULL,
    PRIMARY KEY (coalition_id, id),
    CONSTRAINT pledge_code UNIQUE (coalition_id, code),
    FOREIGN KEY (coalition_id, delegation_id) REFERENCES delegations (coalition_id, id),
    FOREIGN KEY (coalition_id, capability_id) REFERENCES capabilities (coalition_id, id)
);
CREATE INDEX pledges_delegation ON pledges (coalition_id, delegation_id, capability_id);

CREATE TABLE pledge_revisions (
    coalition_id bigint NOT NULL,
    pledge_id    bigint NOT NULL,
    version      bigint NOT NULL,
    low          numeric,                    -- NULL: undisclosed
    high         numeric,                    -- NULL beside a low: at least
    strength     text NOT NULL CHECK (strength IN ('possible', 'offered', 'committed')),
    ready_kind   text NOT NULL CHECK (ready_kind IN ('', 'hours', 'days', 'by')),
    ready_amount int  NOT NULL DEFAULT 0,
    ready_by     date,
    release      text NOT NULL CHECK (release IN ('public', 'coalition', 'organisers')),
    named        boolean NOT NULL,
    note         text NOT NULL,
    exit         text NOT NULL DEFAULT '' CHECK (exit IN ('', 'withdrawn')),
    correction   boolean NOT NULL DEFAULT false,
    PRIMARY KEY (coalition_id, pledge_id, version),
    CHECK (high IS NULL OR low IS NOT NULL),
    CHECK (low > 0 AND (high IS NULL OR high >= low)),
    FOREIGN KEY (coalition_id, pledge_id) REFERENCES pledges (coalition_id, id),
    FOREIGN KEY (coalition_id, version) REFERENCES acts (coalition_id, version) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE meetings (
    coalition_id bigint NOT NULL REFERENCES coalitions,
    id           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    code         text NOT NULL,
    title        text NOT NULL,
    wall         timestamp NOT NULL,         -- what a clock in zone shows
    zone         text NOT NULL,
    starts_at    timestamptz NOT NULL,       -- derived from wall and zone
    place        text NOT NULL,
    agenda       text NOT NULL,
    cancelled    boolean NOT NULL DEFAULT false,
    version      bigint NOT NULL,
    PRIMARY KEY (coalition_id, id),
    CONSTRAINT meeting_code UNIQUE (coalition_id, code)
);
CREATE INDEX meetings_start ON meetings (coalition_id, starts_at);

-- One row a delegation's word; the newest counts.
CREATE TABLE sign_ups (
    coalition_id   bigint NOT NULL,
    meeting_id     bigint NOT NULL,
    delegation_id  bigint NOT NULL,
    version        bigint NOT NULL,
    attendance     text NOT NULL CHECK (attendance IN ('attending', 'represented', 'absent')),
    represented_by bigint,
    PRIMARY KEY (coalition_id, meeting_id, delegation_id, version),
    FOREIGN KEY (coalition_id, meeting_id) REFERENCES meetings (coalition_id, id),
    FOREIGN KEY (coalition_id, delegation_id) REFERENCES delegations (coalition_id, id),
    FOREIGN KEY (coalition_id, represented_by) REFERENCES delegations (coalition_id, id)
);

-- What was typed between two steps. The act that consumes a draft marks it, so two clicks on its
-- button make one change, and the second finds what the first made.
CREATE TABLE drafts (
    id               text PRIMARY KEY,
    coalition_id     bigint NOT NULL REFERENCES coalitions,
    person_id        bigint NOT NULL REFERENCES persons,
    kind             text NOT NULL,
    body             jsonb NOT NULL,
    made_at          timestamptz NOT NULL,
    consumed_version bigint
);

-- The ledger of all that is said in channels, and the queue that it is said from.
CREATE TABLE deliveries (
    id              bigint PRIMARY KEY,      -- random: it is the nonce that Discord folds repeats by
    coalition_id    bigint NOT NULL REFERENCES coalitions,
    kind            text NOT NULL,
    key             text,                    -- what must be said at most once; NULL: no such thing
    channel_id      bigint NOT NULL,
    due_at          timestamptz NOT NULL,
    state           text NOT NULL DEFAULT 'planned'
                    CHECK (state IN ('planned', 'sent', 'late', 'missed', 'failed', 'unknown', 'cancelled')),
    pledge_id       bigint,
    meeting_id      bigint,
    params          jsonb NOT NULL DEFAULT '{}',
    planned_version bigint NOT NULL,
    root_id         bigint REFERENCES deliveries, -- what was too long for one message is posted in parts:
    part            int NOT NULL DEFAULT 0,       -- the first is part 0 and the root of the others
    body            jsonb,                   -- frozen when claimed; sent again as it is while a POST may have been carried out
    late            boolean NOT NULL DEFAULT false, -- the body says that it comes late
    holder          text,                    -- who works on it, until lease_until by the database's clock
    claims          bigint NOT NULL DEFAULT 0, -- grows with every claim, so that an old holder is told from the new
    lease_until     timestamptz,
    sending_since   timestamptz,             -- stored before the first POST, by the database's clock
    attempts        int NOT NULL DEFAULT 0,  -- since it last went well
    retry_at        timestamptz,
    last_error      text NOT NULL DEFAULT '',
    message_id      bigint,
    sent_at         timestamptz,
    wanted_version  bigint,                  -- of what the posted message should show ...
    shown_version   bigint,                  -- ... and does
    CONSTRAINT delivery_once UNIQUE (coalition_id, key),
    FOREIGN KEY (coalition_id, pledge_id) REFERENCES pledges (coalition_id, id),
    FOREIGN KEY (coalition_id, meeting_id) REFERENCES meetings (coalition_id, id)
);
CREATE INDEX deliveries_due ON deliveries (due_at, part, id) WHERE state = 'planned';
CREATE INDEX deliveries_edit ON deliveries (id) WHERE wanted_version > shown_version;
CREATE INDEX deliveries_pledge ON deliveries (coalition_id, pledge_id) WHERE pledge_id IS NOT NULL;
CREATE INDEX deliveries_meeting ON deliveries (coalition_id, meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX deliveries_parts ON deliveries (root_id, part) WHERE root_id IS NOT NULL;

CREATE TABLE leases (
    name       text PRIMARY KEY,
    holder     text NOT NULL,
    token      bigint NOT NULL,              -- grows with every new holder
    expires_at timestamptz NOT NULL
);
