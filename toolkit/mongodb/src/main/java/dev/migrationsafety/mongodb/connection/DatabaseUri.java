package dev.migrationsafety.mongodb.connection;

/**
 * The connection string of one database of a rehearsal, for runners that start a process; {@code Database.unwrap} gives
 * it. It may contain a password, so it must not be printed.
 *
 * @param secret the connection string
 */
public record DatabaseUri(String secret) {
    @Override
    public String toString() {
        return "(connection string)";
    }
}
