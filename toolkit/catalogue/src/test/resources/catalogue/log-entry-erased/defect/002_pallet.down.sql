DROP TABLE pallet;
DELETE FROM change_log WHERE script = '002_pallet';
