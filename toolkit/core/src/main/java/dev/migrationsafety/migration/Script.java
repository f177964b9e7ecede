package dev.migrationsafety.migration;

/**
 * One script as its tool would execute it.
 *
 * @param file path relative to the migration root
 * @param sha256 digest of the file's raw bytes
 * @param text the text to run: decoded, without byte order mark, placeholders replaced; line numbers are those of the
 *     file
 * @param transaction how its tool wraps it
 */
public record Script(String file, String sha256, String text, TransactionMode transaction) {}
