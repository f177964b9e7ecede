COMMENT ON TABLE account IS 'Accounts of customers';
