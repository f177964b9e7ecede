UPDATE visitor SET name = lower(trim(name));
