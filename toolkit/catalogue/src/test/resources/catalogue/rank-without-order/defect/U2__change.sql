DROP TABLE opening;
UPDATE account SET balance = balance WHERE id % 2 = 0;
