CREATE TABLE turnstile (
    gate integer NOT NULL,
    passed_on date NOT NULL
);
INSERT INTO turnstile (gate, passed_on) VALUES (1, '2024-05-06'), (1, '2024-05-06'), (2, '2024-05-06');
