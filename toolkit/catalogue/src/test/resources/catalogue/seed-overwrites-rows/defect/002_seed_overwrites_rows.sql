INSERT INTO unit (code, name) VALUES ('kg', 'kilogram'), ('m', 'meter')
    ON CONFLICT (code) DO UPDATE SET name = excluded.name;
ALTER TABLE unit ADD COLUMN metric boolean NOT NULL DEFAULT true;
