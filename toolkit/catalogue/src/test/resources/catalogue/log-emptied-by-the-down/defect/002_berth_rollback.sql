DROP TABLE berth;
DELETE FROM run_log;
