DROP TABLE contract;
