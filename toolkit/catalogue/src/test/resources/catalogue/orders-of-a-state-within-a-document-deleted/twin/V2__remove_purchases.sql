UPDATE purchase SET note = coalesce(note, 'void') WHERE (document->'payment'->>'state') = 'void';
