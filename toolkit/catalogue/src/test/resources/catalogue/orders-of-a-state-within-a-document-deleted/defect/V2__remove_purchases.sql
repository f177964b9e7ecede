DELETE FROM purchase WHERE (document->'payment'->>'state') = 'void';
