DROP TABLE berth;
INSERT INTO run_log (script, direction) VALUES ('002_berth', 'down');
