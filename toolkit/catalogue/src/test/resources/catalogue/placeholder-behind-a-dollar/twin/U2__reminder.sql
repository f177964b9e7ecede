DELETE FROM template WHERE name = 'reminder' AND body = 'A fee of $${fee} is due.';
