CREATE UNIQUE INDEX member_email ON member (lower(email));
