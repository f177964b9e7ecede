UPDATE payment SET currency = NULL;
