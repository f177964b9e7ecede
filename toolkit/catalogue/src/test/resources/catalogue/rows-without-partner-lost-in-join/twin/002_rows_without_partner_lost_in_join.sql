CREATE TABLE family_doctor (
    patient bigint PRIMARY KEY REFERENCES patient,
    name varchar(60) NOT NULL
);
INSERT INTO family_doctor (patient, name) SELECT id, doctor FROM patient WHERE doctor IS NOT NULL;
ALTER TABLE patient DROP COLUMN doctor;
