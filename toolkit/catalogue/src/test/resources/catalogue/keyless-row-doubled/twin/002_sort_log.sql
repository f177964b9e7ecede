CREATE TABLE log_sorted AS SELECT logged_at, line FROM log_line ORDER BY logged_at DESC;
TRUNCATE log_line;
INSERT INTO log_line (logged_at, line) SELECT logged_at, line FROM log_sorted;
