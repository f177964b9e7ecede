DROP TABLE motion;
DROP TABLE member;
