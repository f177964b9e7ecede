DROP VIEW regulatory.total_assets;
DROP TABLE regulatory.balance_sheet;
DROP SCHEMA regulatory;
