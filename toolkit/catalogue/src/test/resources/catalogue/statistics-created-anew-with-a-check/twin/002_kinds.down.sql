ALTER TABLE statistic DROP CONSTRAINT statistic_kind_check;
