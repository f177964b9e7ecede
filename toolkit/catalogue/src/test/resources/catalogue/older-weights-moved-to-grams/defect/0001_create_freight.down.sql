DROP TABLE freight;
