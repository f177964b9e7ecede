INSERT INTO currency (code, name) VALUES ('EUR', 'Euro');
