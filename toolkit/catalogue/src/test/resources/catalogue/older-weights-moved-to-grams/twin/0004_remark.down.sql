ALTER TABLE freight DROP COLUMN remark;
