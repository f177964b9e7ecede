package dev.migrationsafety.finding;

/**
 * A place in a migration file.
 *
 * @param file path as the user knows it, relative to the migration root
 * @param line line number from 1, or 0 if the whole file is meant
 */
public record Location(String file, int line) {
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
