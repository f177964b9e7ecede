DROP TABLE fee_rate;
