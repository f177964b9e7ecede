package dev.migrationsafety.configuration.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Recognizes a dump that is not a text script, and says how to convert it into one. */
enum DumpFormat {
    CUSTOM("a pg_dump archive in custom format", "pg_restore --file=%2$s %1$s", "PGDMP"),
    TAR("a pg_dump archive in tar format", "pg_restore --file=%2$s %1$s", "toc.dat\0"),
    GZIP("compressed by gzip", "gzip -dc %1$s > %2$s", "\u001f\u008b"),
    ZSTD("compressed by zstd", "zstd -d %1$s -o %2$s", "(\u00b5/\u00fd"),
    LZ4("compressed by lz4", "lz4 -d %1$s %2$s", "\u0004\"M\u0018"),
    BZIP2("compressed by bzip2", "bzip2 -dc %1$s > %2$s", "BZh"),
    XZ("compressed by xz", "xz -dc %1$s > %2$s", "\u00fd7zXZ\0"),
    ZIP("a zip archive", "unzip -p %1$s > %2$s", "PK\u0003\u0004");

    private final String words;
    private final String command;
    /** The first bytes, one per character. */
    private final String start;

    DumpFormat(String words, String command, String start) {
        this.words = words;
        this.command = command;
        this.start = start;
    }

    /** Why a file cannot be run as a script, with the command that makes one of it; empty if it may be one. */
    static Optional<String> refusal(String path, byte[] bytes) {
        return Arrays.stream(values())
                .filter(format -> format.begins(bytes))
                .findFirst()
                .map(format -> "'" + path + "' is " + format.words + ", not an SQL script; convert it: "
                        + format.command.formatted(path, script(path)));
    }

    private boolean begins(byte[] bytes) {
        int length = Math.min(bytes.length, start.length());
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).equals(start);
    }

    /** The name of the script: without the ending of the format, and with that of SQL. */
    private static String script(String path) {
        String bare = path.replaceFirst("(?i)\\.(dump|custom|backup|tar|gz|zst|lz4|bz2|xz|zip|bin)$", "");
        return bare.endsWith(".sql") ? bare : bare + ".sql";
    }
}
