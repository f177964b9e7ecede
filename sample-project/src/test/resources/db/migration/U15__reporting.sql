-- The repeatable views cannot outlive their schema; they are absent if no R__ file ran yet.
DROP VIEW IF EXISTS reporting.account_overview;
DROP VIEW IF EXISTS reporting.trial_balance;
DROP MATERIALIZED VIEW reporting.daily_turnover;
DROP SCHEMA reporting;
