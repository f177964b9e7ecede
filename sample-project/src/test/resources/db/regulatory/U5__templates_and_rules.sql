DROP TABLE regulatory.validation_rule;
DROP TYPE regulatory.rule_severity;
DROP TABLE regulatory.report_template;
