-- The password comes from the password file of the server's operating system user.
CREATE USER MAPPING FOR CURRENT_USER SERVER archive OPTIONS (user 'reader');
