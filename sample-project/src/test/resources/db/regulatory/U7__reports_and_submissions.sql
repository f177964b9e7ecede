DROP TABLE regulatory.submission;
DROP TABLE regulatory.report;
