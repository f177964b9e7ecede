ALTER TABLE metric RENAME TO metric_plain;
CREATE TABLE metric (
    id bigint NOT NULL,
    taken_on date NOT NULL,
    CONSTRAINT metric_partitioned_pkey PRIMARY KEY (id, taken_on)
) PARTITION BY RANGE (taken_on);
CREATE TABLE metric_from_2000 PARTITION OF metric FOR VALUES FROM ('2000-01-01') TO (MAXVALUE);
CREATE TABLE metric_others PARTITION OF metric DEFAULT;
INSERT INTO metric (id, taken_on) SELECT id, taken_on FROM metric_plain;
DROP TABLE metric_plain;
