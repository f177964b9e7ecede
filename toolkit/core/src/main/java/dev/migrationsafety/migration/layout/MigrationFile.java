package dev.migrationsafety.migration.layout;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apiguardian.api.API;

/**
 * A file below a migration root, as raw bytes.
 *
 * @param path path relative to the root, with {@code /}
 * @param sha256 SHA-256 over the raw bytes, 64 hexadecimal digits
 * @param hex the raw bytes in hexadecimal digits, so that the value is comparable
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MigrationFile(String path, String sha256, String hex) {
    /** Reads a file's bytes. */
    public static MigrationFile of(String path, byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new MigrationFile(
                    path, HexFormat.of().formatHex(hash), HexFormat.of().formatHex(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The raw bytes, a new array each time. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path without its last part, empty for a file directly below the root. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
