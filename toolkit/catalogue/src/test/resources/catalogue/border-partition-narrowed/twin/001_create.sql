CREATE TABLE entry (
    id bigint NOT NULL,
    region integer NOT NULL,
    PRIMARY KEY (id, region)
) PARTITION BY LIST (region);
CREATE TABLE entry_near PARTITION OF entry FOR VALUES IN (1, 2);
CREATE TABLE entry_far PARTITION OF entry FOR VALUES IN (3, 4);
