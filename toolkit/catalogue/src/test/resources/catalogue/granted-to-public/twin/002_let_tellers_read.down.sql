REVOKE SELECT ON account FROM teller;
