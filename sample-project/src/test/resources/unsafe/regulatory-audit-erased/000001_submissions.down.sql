DROP TABLE regulatory.audit_log;
DROP TABLE regulatory.submission;
DROP SCHEMA regulatory;
