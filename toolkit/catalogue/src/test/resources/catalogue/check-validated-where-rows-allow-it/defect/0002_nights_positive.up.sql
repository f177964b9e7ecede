ALTER TABLE booking ADD CONSTRAINT nights_positive CHECK (nights > 0) NOT VALID;
DO $$
BEGIN
    ALTER TABLE booking VALIDATE CONSTRAINT nights_positive;
EXCEPTION WHEN check_violation THEN
    RAISE WARNING 'nights_positive stays not valid';
END $$;
