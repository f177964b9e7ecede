CREATE TABLE event_2025 (
    id bigint NOT NULL,
    happened_on date NOT NULL,
    what varchar(80) NOT NULL,
    PRIMARY KEY (id, happened_on),
    CONSTRAINT event_of_2025 CHECK (happened_on >= '2025-01-01' AND happened_on < '2026-01-01')
);
INSERT INTO event_2025 (id, happened_on, what)
VALUES (1, '2025-02-03', 'opened'), (2, '2025-02-04', 'audited'), (3, '2025-12-30', 'closed');
