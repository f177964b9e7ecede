DROP TABLE job;
DROP TYPE job_state;
