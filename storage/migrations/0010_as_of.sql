-- +goose Up
-- Of a pledge as of a version, the newest revision of each release is looked up.
CREATE INDEX IF NOT EXISTS pledge_revisions_release ON pledge_revisions (coalition_id, pledge_id, release, version);
