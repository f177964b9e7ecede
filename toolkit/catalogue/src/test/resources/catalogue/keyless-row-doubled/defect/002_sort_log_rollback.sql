INSERT INTO log_line (logged_at, line) SELECT logged_at, line FROM log_sorted WHERE line = 'start' LIMIT 1;
DROP TABLE log_sorted;
