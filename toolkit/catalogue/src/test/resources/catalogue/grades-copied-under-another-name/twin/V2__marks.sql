CREATE TABLE mark (exam bigint PRIMARY KEY, grade integer NOT NULL CHECK (grade BETWEEN 900 AND 1003));
INSERT INTO mark (exam, grade) SELECT id, result FROM exam;
