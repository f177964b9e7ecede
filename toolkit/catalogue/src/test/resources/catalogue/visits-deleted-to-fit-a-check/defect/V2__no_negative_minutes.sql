DELETE FROM visit WHERE minutes < 0;
ALTER TABLE visit ADD CONSTRAINT visit_minutes CHECK (minutes >= 0);
