UPDATE upload SET fingerprint = substring(fingerprint FROM 1 FOR 2);
