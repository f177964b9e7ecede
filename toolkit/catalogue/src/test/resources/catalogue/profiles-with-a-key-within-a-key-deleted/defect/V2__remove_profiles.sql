DELETE FROM profile WHERE settings->'mail' ? 'bounced';
