DROP TABLE IF EXISTS card, account;
