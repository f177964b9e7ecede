INSERT INTO log VALUES ('second') \g
