UPDATE visitor SET name = left(name, 1);
