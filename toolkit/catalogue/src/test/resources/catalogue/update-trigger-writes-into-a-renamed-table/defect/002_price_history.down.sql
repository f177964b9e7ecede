ALTER TABLE price_history RENAME TO price_log;
