UPDATE product SET title = regexp_replace(title, '\s+', ' ', 'g');
