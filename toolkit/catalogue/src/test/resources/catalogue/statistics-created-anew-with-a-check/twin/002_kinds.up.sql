ALTER TABLE statistic ADD CONSTRAINT statistic_kind_check CHECK (kind IN ('day', 'week'));
