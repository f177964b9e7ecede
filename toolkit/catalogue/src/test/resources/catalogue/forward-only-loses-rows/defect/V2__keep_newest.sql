DELETE FROM rate WHERE id NOT IN (SELECT max(id) FROM rate);
