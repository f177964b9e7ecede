DROP TABLE card;
DROP TABLE member;
