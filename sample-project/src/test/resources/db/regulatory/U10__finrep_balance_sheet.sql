DROP FUNCTION regulatory.balance_sheet_gap(bigint);
DROP TABLE regulatory.balance_sheet;
DROP TYPE regulatory.balance_sheet_side;
