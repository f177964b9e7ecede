DELETE FROM account AS later USING account AS earlier WHERE later.number = earlier.number AND later.id > earlier.id;
ALTER TABLE account ADD CONSTRAINT account_number_key UNIQUE (number);
