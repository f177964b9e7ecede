CREATE USER MAPPING FOR CURRENT_USER SERVER archive OPTIONS (user 'reader', password 'Winter2024!');
