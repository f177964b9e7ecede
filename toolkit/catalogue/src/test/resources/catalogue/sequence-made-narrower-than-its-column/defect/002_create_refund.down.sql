DROP TABLE refund;
DROP SEQUENCE refund_number;
