UPDATE invoice SET number = number_as_printed WHERE number_as_printed IS NOT NULL;
ALTER TABLE invoice DROP COLUMN number_as_printed;
