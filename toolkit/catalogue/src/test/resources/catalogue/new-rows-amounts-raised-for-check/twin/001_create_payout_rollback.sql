DROP TABLE payout;
