package dev.migrationsafety.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The file {@code postmaster.pid} in which a server publishes its state: process id, directory, start in seconds, port,
 * socket directory, address, shared memory, status (PostgreSQL 10 to 18, {@code miscadmin.h}).
 */
final class PostmasterFile {
    private PostmasterFile() {}

    /** Its lines; none if no server ran over the directory. */
    static List<String> read(Path data) throws IOException {
        try {
            return Files.readString(data.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        } catch (NoSuchFileException noServer) {
            return List.of();
        }
    }

    static boolean ready(Path data) throws IOException {
        List<String> lines = read(data);
        return lines.size() >= 8 && lines.get(7).strip().equals("ready");
    }
}
