package dev.migrationsafety.finding;

import org.apiguardian.api.API;

/**
 * A place in a migration file.
 *
 * @param file path as the user knows it, relative to the migration root
 * @param line line number from 1, or 0 if the whole file is meant
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Location(String file, int line) {
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
