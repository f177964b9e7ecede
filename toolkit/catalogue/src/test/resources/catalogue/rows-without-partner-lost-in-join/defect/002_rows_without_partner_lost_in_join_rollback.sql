CREATE TABLE patient_again AS
    SELECT patient.id, patient.name, family_doctor.name AS doctor
    FROM patient JOIN family_doctor ON family_doctor.patient = patient.id;
DROP TABLE family_doctor;
DROP TABLE patient;
ALTER TABLE patient_again RENAME TO patient;
ALTER TABLE patient ALTER COLUMN name SET NOT NULL, ADD PRIMARY KEY (id);
