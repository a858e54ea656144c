-- +goose Up
-- A plan can post a summary so long before each meeting instead, whose hours are then the meetings': first, zone and weekly
-- are not read of it.
ALTER TABLE summary_plans ADD before_minutes int CHECK (before_minutes > 0); -- NULL: by the clock
