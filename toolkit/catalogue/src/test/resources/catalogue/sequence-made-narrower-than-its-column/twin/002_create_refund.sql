CREATE SEQUENCE refund_number;
CREATE TABLE refund (
    number bigint PRIMARY KEY DEFAULT nextval('refund_number'),
    amount numeric(14,2) NOT NULL
);
