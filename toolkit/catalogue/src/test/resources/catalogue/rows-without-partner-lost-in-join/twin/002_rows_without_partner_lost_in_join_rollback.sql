ALTER TABLE patient ADD COLUMN doctor varchar(60);
UPDATE patient SET doctor = family_doctor.name FROM family_doctor WHERE family_doctor.patient = patient.id;
DROP TABLE family_doctor;
