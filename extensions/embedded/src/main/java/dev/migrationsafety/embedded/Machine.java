package dev.migrationsafety.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The facts about this machine that decide which binaries run and where data goes. These are no settings: the JVM
 * itself fills the properties that are read here, and nowhere else in this module.
 *
 * @param os {@code linux}, {@code darwin} or another name in lower case
 * @param architecture {@code x86_64}, {@code arm_64} or another
 * @param alpine whether the C library is Alpine's
 * @param uid effective user id, -1 where there is none
 * @param temporary directory for temporary files
 * @param memory a memory file system, which need not exist
 */
record Machine(String os, String architecture, boolean alpine, long uid, Path temporary, Path memory) {
    private static final long ROOM_IN_BYTES = 4L << 30;

    static Machine current() {
        String os = name(System.getProperty("os.name", "unknown"));
        return new Machine(
                os,
                architecture(System.getProperty("os.arch", "unknown")),
                os.equals("linux") && isAlpine(),
                os.equals("windows") ? -1 : new UnixSystem().getUid(),
                Path.of(System.getProperty("java.io.tmpdir", "/tmp")).toAbsolutePath(),
                Path.of("/dev/shm"));
    }

    /** File names of binaries that run here, the best first. */
    List<String> archives() {
        String plain = "postgres-" + os + "-" + architecture;
        if (alpine) {
            return List.of(plain + "-alpine_linux.txz");
        }
        return os.equals("darwin") && architecture.equals("arm_64")
                ? List.of(plain + ".txz", "postgres-darwin-x86_64.txz")
                : List.of(plain + ".txz");
    }

    boolean supported() {
        return uid >= 0;
    }

    boolean root() {
        return uid == 0;
    }

    /** Where data directories go: memory if it has room, else the directory for temporary files. */
    Path dataBase() {
        try {
            boolean roomy = Files.isDirectory(memory)
                    && Files.isWritable(memory)
                    && Files.getFileStore(memory).getUsableSpace() >= ROOM_IN_BYTES;
            return roomy ? memory : temporary;
        } catch (IOException noMemoryFileSystem) {
            return temporary;
        }
    }

    String describe() {
        return os + " " + architecture + (alpine ? " (Alpine)" : "");
    }

    private static String name(String osName) {
        String lower = osName.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac") || lower.startsWith("darwin")) {
            return "darwin";
        }
        return lower.startsWith("windows") ? "windows" : lower.replace(' ', '_');
    }

    private static String architecture(String osArch) {
        return switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch.toLowerCase(Locale.ROOT);
        };
    }

    private static boolean isAlpine() {
        try {
            return Files.readString(Path.of("/etc/os-release"), StandardCharsets.UTF_8)
                    .lines()
                    .anyMatch(line -> line.equals("ID=alpine"));
        } catch (IOException unknown) {
            return false;
        }
    }
}
