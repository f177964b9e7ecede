DELETE FROM session WHERE token IN (SELECT token FROM revocation);
