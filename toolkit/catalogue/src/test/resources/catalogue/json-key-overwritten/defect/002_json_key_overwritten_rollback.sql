UPDATE setting SET data = data - 'version' WHERE jsonb_typeof(data) = 'object';
