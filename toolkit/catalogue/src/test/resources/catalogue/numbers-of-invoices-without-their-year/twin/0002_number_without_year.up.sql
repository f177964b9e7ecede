ALTER TABLE invoice ADD COLUMN number_as_printed text;
UPDATE invoice SET number_as_printed = number, number = substring(number FROM 6) WHERE number ~ '^20[0-9]{2}-[0-9]{4}$';
