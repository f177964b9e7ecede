package dev.migrationsafety.configuration;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths with slashes, as in configuration files and jars. */
final class Paths {
    private Paths() {}

    /** The path without {@code .} and, as far as it goes, without {@code ..}. */
    static String normalized(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.replace('\\', '/').split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
