UPDATE headline SET line = substring(line FROM 1 FOR 40) WHERE length(line) > 40;
ALTER TABLE headline ALTER COLUMN line TYPE varchar(40);
