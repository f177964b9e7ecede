DROP TRIGGER submission_keep ON regulatory.submission;
DROP FUNCTION regulatory.keep_sent();
DROP TRIGGER validation_rule_audit ON regulatory.validation_rule;
DROP TRIGGER report_audit ON regulatory.report;
DROP FUNCTION regulatory.note_change();
DROP TABLE regulatory.audit_log;
