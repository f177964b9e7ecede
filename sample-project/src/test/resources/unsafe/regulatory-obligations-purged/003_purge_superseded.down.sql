INSERT INTO regulatory.obligation (id, framework, superseded)
SELECT id, framework, true FROM regulatory.superseded_obligation;
DROP TABLE regulatory.superseded_obligation;
