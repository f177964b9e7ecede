-- Nobody reports under a superseded rule any more; what was due under it goes with it, by its foreign key.
CREATE TABLE regulatory.superseded_obligation AS
SELECT id, framework FROM regulatory.obligation WHERE superseded;
ALTER TABLE regulatory.superseded_obligation ADD PRIMARY KEY (id);
DELETE FROM regulatory.obligation WHERE superseded;
