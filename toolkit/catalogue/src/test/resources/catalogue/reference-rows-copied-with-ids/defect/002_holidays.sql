CREATE TABLE holiday (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    held_on date NOT NULL,
    name varchar(60) NOT NULL
);
COPY holiday (id, held_on, name) FROM stdin;
1	2026-01-01	New Year
2	2026-05-01	Labour Day
3	2026-12-25	Christmas
\.
