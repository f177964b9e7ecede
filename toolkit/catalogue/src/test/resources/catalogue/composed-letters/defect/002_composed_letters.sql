UPDATE track SET title = normalize(title, NFC);
