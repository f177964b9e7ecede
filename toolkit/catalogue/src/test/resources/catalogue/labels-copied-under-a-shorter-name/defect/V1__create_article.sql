CREATE TABLE article (id bigint PRIMARY KEY, label varchar(200) NOT NULL CHECK (length(label) > 20));
