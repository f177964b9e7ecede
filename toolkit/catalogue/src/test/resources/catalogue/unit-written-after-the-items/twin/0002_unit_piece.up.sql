INSERT INTO unit (no, word) VALUES (7, 'piece'), (8, 'box');
