UPDATE customer SET phone = dialled WHERE dialled IS NOT NULL;
ALTER TABLE customer DROP COLUMN dialled;
