UPDATE setting SET data = data || '{"version": 2}' WHERE jsonb_typeof(data) = 'object';
