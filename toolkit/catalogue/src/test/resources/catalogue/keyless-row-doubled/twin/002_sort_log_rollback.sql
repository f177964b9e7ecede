DROP TABLE log_sorted;
