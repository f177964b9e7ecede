-- Idempotent: the step runs once, so this does not matter.
-- Verify: with care
UPDATE account SET holder = upper(holder);
