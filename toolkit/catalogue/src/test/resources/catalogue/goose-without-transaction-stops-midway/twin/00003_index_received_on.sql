-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY lead_received_on ON lead (received_on);

-- +goose Down
DROP INDEX CONCURRENTLY lead_received_on;
