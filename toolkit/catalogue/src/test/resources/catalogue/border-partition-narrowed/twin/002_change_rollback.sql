ALTER TABLE entry DETACH PARTITION entry_far;
ALTER TABLE entry DETACH PARTITION entry_farthest;
INSERT INTO entry_far SELECT * FROM entry_farthest;
DROP TABLE entry_farthest;
ALTER TABLE entry ATTACH PARTITION entry_far FOR VALUES IN (3, 4);
