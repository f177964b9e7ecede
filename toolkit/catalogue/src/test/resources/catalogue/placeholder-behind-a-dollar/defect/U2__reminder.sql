DELETE FROM template WHERE name = 'reminder' AND body = 'A fee of $5 is due.';
