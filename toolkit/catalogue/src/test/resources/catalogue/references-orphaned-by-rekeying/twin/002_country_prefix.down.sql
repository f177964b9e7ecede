ALTER TABLE account DROP COLUMN public_no;
