DROP TABLE regulatory.rejection_log;
