package dev.migrationsafety.postgresql.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a query that differs by the server's version, taken apart once, since snapshots are read often: each
 * <code>${18:this|that}</code> means this on PostgreSQL 18 and newer, else for that.
 *
 * @param parts what it consists of
 */
record VersionedText(List<Part> parts) {
    private static final Pattern CHOICE = Pattern.compile("\\$\\{([0-9]+):([^|}]*)\\|([^}]*)}");

    /** A text from a version on, and the one before it. */
    record Part(int version, String since, String before) {}

    VersionedText {
        parts = List.copyOf(parts);
    }

    static VersionedText of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher choice = CHOICE.matcher(text);
        int end = 0;
        while (choice.find()) {
            String plain = text.substring(end, choice.start());
            parts.add(new Part(0, plain, ""));
            parts.add(new Part(Integer.parseInt(choice.group(1)), choice.group(2), choice.group(3)));
            end = choice.end();
        }
        parts.add(new Part(0, text.substring(end), ""));
        return new VersionedText(parts);
    }

    /** The text for a major version. */
    String on(int major) {
        if (parts.size() == 1) {
            return parts.get(0).since();
        }
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(major >= part.version() ? part.since() : part.before()));
        return text.toString();
    }
}
