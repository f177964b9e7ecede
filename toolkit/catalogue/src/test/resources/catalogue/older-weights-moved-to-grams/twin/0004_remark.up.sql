ALTER TABLE freight ADD COLUMN remark text;
UPDATE freight SET remark = label WHERE kilos > 0;
