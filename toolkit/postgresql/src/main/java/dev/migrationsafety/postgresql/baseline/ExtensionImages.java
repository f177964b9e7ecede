package dev.migrationsafety.postgresql.baseline;

import dev.migrationsafety.postgresql.connection.Login;
import java.util.Map;

/** Says where an extension can be had that a server lacks. */
final class ExtensionImages {
    private static final Map<String, String> IMAGES = Map.ofEntries(
            Map.entry("postgis", "postgis/postgis"),
            Map.entry("postgis_topology", "postgis/postgis"),
            Map.entry("postgis_raster", "postgis/postgis"),
            Map.entry("vector", "pgvector/pgvector"),
            Map.entry("timescaledb", "timescale/timescaledb"),
            Map.entry("citus", "citusdata/citus"),
            Map.entry("age", "apache/age"));

    private ExtensionImages() {}

    static String missing(String extension, Login server) {
        String image = IMAGES.get(extension);
        String where = image == null
                ? "an image in which the package of " + extension + " is installed (for example built FROM postgres:17"
                        + " with apt-get install postgresql-17-…)"
                : "the image " + image;
        return "the server " + server.host() + ":" + server.port() + " does not have the extension " + extension
                + ". Embedded binaries contain only the extensions of PostgreSQL itself; use " + where
                + " with Testcontainers, or configure the URL of a server that has it.";
    }
}
