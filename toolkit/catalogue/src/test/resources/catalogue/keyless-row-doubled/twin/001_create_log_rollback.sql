DROP TABLE log_line;
