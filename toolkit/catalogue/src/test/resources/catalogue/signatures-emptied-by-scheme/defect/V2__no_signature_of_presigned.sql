UPDATE purchase SET signature = '\x' WHERE scheme = 'presign';
