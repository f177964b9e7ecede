DROP TABLE instalment;
