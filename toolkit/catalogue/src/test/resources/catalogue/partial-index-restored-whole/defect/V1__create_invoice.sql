CREATE TABLE invoice (
    id bigint PRIMARY KEY,
    customer_no integer NOT NULL,
    paid boolean NOT NULL,
    due_on date
);
CREATE INDEX invoice_unpaid ON invoice (customer_no) WHERE NOT paid;
