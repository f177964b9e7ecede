CREATE TABLE pallet (
  pallet_no integer PRIMARY KEY,
  aisle varchar(4) NOT NULL
);
INSERT INTO change_log (script, direction) VALUES ('002_pallet', 'up');
