-- +goose Up
-- A threshold can be on all money, told in one currency by the coalition's rates, instead of on one capability.
ALTER TABLE pledge_thresholds
    ALTER capability_id DROP NOT NULL,
    ADD currency text,
    ADD CHECK ((capability_id IS NULL) = (currency IS NOT NULL));
