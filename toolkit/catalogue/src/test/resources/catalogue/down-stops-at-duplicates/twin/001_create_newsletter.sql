CREATE TABLE newsletter (
    id bigint PRIMARY KEY,
    email varchar(120) NOT NULL,
    CONSTRAINT newsletter_email_key UNIQUE (email)
);
