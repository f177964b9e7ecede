UPDATE meter SET reading = reading - coalesce((SELECT base FROM meter_base WHERE valid ORDER BY id LIMIT 1), 0);
