UPDATE caller SET phone = regexp_replace(phone, '[^0-9+]', '', 'g');
