CREATE TABLE regulatory.calendar (
    obligation_id  bigint NOT NULL REFERENCES regulatory.obligation (id) ON DELETE CASCADE,
    reference_date date   NOT NULL,
    due_on         date   NOT NULL,
    PRIMARY KEY (obligation_id, reference_date)
);
