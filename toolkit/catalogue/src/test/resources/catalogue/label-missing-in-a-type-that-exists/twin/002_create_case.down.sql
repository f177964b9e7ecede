DROP TABLE support_case;
