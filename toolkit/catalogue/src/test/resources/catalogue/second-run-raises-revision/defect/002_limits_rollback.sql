DROP TABLE card_limit;
