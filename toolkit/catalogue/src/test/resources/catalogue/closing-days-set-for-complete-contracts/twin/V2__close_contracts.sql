UPDATE contract SET closed_on = DATE '2026-01-01' WHERE closed_on IS NULL;
