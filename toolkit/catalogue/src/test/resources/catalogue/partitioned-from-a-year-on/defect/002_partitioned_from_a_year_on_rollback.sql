ALTER TABLE metric RENAME TO metric_partitioned;
CREATE TABLE metric (
    id bigint NOT NULL,
    taken_on date NOT NULL,
    PRIMARY KEY (id, taken_on)
);
INSERT INTO metric (id, taken_on) SELECT id, taken_on FROM metric_partitioned;
DROP TABLE metric_partitioned;
