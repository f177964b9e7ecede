CREATE TABLE entry (
    id bigint NOT NULL,
    booked_on date NOT NULL,
    PRIMARY KEY (id, booked_on)
) PARTITION BY RANGE (booked_on);
CREATE TABLE entry_old PARTITION OF entry FOR VALUES FROM (MINVALUE) TO ('2024-01-01');
CREATE TABLE entry_new PARTITION OF entry FOR VALUES FROM ('2024-01-01') TO (MAXVALUE);
