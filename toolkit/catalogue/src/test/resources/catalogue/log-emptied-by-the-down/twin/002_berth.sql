CREATE TABLE berth (
    berth_no integer PRIMARY KEY,
    depth numeric(4,1) NOT NULL
);
INSERT INTO run_log (script, direction) VALUES ('002_berth', 'up');
