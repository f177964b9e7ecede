DROP TABLE pallet;
INSERT INTO change_log (script, direction) VALUES ('002_pallet', 'down');
