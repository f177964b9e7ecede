ALTER TABLE freight ADD CONSTRAINT kilos_positive CHECK (kilos > 0) NOT VALID;
