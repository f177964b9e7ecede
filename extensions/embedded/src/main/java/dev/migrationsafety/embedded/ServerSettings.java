package dev.migrationsafety.embedded;

import java.util.ArrayList;
import java.util.List;

/**
 * The settings that the server starts with. They give up safety against a crash of the machine, which throw-away data
 * does not need, and never what a statement means.
 */
final class ServerSettings {
    private ServerSettings() {}

    static List<String> of(int major) {
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                // No socket: its path has a limit of 107 bytes, and the driver cannot use one.
                "unix_socket_directories=",
                "max_connections=100",
                "timezone=UTC",
                "log_timezone=UTC",
                "lc_messages=C",
                "fsync=off",
                "synchronous_commit=off",
                "full_page_writes=off",
                "wal_level=minimal",
                "max_wal_senders=0",
                "min_wal_size=32MB",
                "max_wal_size=256MB",
                // Off: an autovacuum worker takes locks, holds up CREATE DATABASE … TEMPLATE and makes runs differ.
                "autovacuum=off",
                "jit=off",
                // The counters tell which tables a step wrote.
                "track_counts=on",
                "track_functions=all",
                // After a crash of a backend unlogged tables would be empty: the server must stay away.
                "restart_after_crash=off",
                "logging_collector=off"));
        if (major >= 16) {
            settings.add("scram_iterations=1");
        }
        if (major >= 18) {
            settings.add("file_copy_method=clone");
            settings.add("io_method=sync");
        }
        return List.copyOf(settings);
    }
}
