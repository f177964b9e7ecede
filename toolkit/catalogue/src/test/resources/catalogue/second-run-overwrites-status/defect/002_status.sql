-- Idempotent: yes
ALTER TABLE account ADD COLUMN IF NOT EXISTS status varchar(10);
UPDATE account SET status = 'OPEN';
