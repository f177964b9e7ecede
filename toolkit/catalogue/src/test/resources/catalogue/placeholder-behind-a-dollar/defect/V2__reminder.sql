INSERT INTO template (name, body) VALUES ('reminder', 'A fee of $${fee} is due.');
