package dev.migrationsafety.sql.layout;

import dev.migrationsafety.migration.layout.MigrationFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The tools that divide a file into its up and its down by comments, recognized by these comments. */
public enum Markers {
    GOOSE("(?im)^--\\s*\\+goose\\s+up\\s*$"),
    DBMATE("(?m)^--\\s*migrate:up(?:\\s|\\z)"),
    SQL_MIGRATE("(?m)^-- \\+migrate\\s+(?:Up|Down)\\b");

    private final Pattern first;

    Markers(String first) {
        this.first = Pattern.compile(first);
    }

    /** Whether a script contains this tool's first marker. */
    public boolean in(MigrationFile file) {
        return file.name().endsWith(".sql") && first.matcher(text(file)).find();
    }

    /** Whether a file belongs to one of these tools, so that its name says nothing about its layout. */
    public static boolean anyIn(MigrationFile file) {
        return Arrays.stream(values()).anyMatch(tool -> tool.in(file));
    }

    private static String text(MigrationFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
