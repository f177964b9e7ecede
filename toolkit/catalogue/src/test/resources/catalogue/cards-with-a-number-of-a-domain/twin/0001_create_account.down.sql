DROP TABLE card;
DROP TABLE account;
DROP DOMAIN short_no;
