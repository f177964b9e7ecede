ALTER TABLE account DROP COLUMN statement_day;
DROP TABLE statement_line;
DROP TABLE statement;
