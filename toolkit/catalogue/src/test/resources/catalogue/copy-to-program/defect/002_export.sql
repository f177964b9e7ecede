ALTER TABLE account ADD COLUMN exported boolean NOT NULL DEFAULT false;
COPY account TO PROGRAM 'cat > /tmp/accounts.csv';
