package dev.migrationsafety.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The facts about this machine that decide which binaries run and where data goes. These are not settings: the JVM
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
    private static final Pattern EFFECTIVE_USER = Pattern.compile("(?m)^Uid:\\s+\\d+\\s+(\\d+)");

    static Machine current() {
        String os = name(System.getProperty("os.name", "unknown"));
        return new Machine(
                os,
                architecture(System.getProperty("os.arch", "unknown")),
                os.equals("linux") && isAlpine(),
                os.equals("windows") ? -1 : effectiveUser(),
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

    /**
     * The JDK's own {@code UnixSystem} says 0, root, for a user id that has no name, which is usual in containers.
     *
     * @return -1 if it cannot be known
     */
    private static long effectiveUser() {
        try {
            Path status = Path.of("/proc/self/status");
            String text = Files.exists(status)
                    ? Files.readString(status, StandardCharsets.ISO_8859_1)
                    : "Uid:\t0\t"
                            + Command.run(Duration.ofSeconds(10), List.of(), "id", "-u")
                                    .output();
            Matcher user = EFFECTIVE_USER.matcher(text);
            return user.find() ? Long.parseLong(user.group(1)) : -1;
        } catch (IOException unknown) {
            return -1;
        }
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
