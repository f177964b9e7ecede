DROP TABLE fee_reason;
