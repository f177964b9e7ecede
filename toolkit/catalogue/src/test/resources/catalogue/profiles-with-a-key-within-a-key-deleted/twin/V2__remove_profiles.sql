UPDATE profile SET note = coalesce(note, 'bounced') WHERE settings->'mail' ? 'bounced';
