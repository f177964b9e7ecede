UPDATE invoice SET number = substring(number FROM 6) WHERE number ~ '^20[0-9]{2}-[0-9]{4}$';
