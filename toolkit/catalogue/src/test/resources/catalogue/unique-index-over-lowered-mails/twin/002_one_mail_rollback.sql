DROP INDEX member_email;
