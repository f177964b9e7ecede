CREATE TABLE dispute (
    order_id bigint PRIMARY KEY REFERENCES orders,
    reason text NOT NULL
);
