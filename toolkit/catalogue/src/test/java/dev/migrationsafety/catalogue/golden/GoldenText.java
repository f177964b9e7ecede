package dev.migrationsafety.catalogue.golden;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Facts as lines and back: one fact a line, two blanks of indentation for each level. Long texts that come up often stand
 * once at the top, under a key that only their words decide.
 */
final class GoldenText {
    private static final String HEAD = "golden record 1";
    private static final String TEXT = "text ";
    private static final int LONG = 40;
    private static final int OFTEN = 3;

    private GoldenText() {}

    static String write(List<Fact> histories) {
        Map<String, Integer> uses = new HashMap<>();
        histories.forEach(history -> count(history, uses));
        Map<String, String> keys = new TreeMap<>();
        uses.forEach((text, count) -> {
            if (text.length() > LONG && count >= OFTEN) {
                keys.put(text, key(text));
            }
        });
        StringBuilder lines = new StringBuilder(HEAD).append('\n');
        keys.entrySet().stream()
                .map(entry -> TEXT + entry.getValue() + ": " + Escapes.escape(entry.getKey()) + "\n")
                .sorted()
                .forEach(lines::append);
        histories.forEach(history -> write(history, 0, keys, lines));
        return lines.toString();
    }

    private static void count(Fact fact, Map<String, Integer> uses) {
        uses.merge(fact.text(), 1, Integer::sum);
        fact.facts().forEach(below -> count(below, uses));
    }

    private static String key(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
    }

    private static void write(Fact fact, int depth, Map<String, String> keys, StringBuilder lines) {
        String key = keys.get(fact.text());
        lines.append("  ".repeat(depth))
                .append(fact.kind())
                .append(": ")
                .append(key == null ? Escapes.escape(fact.text()) : "@" + key)
                .append('\n');
        fact.facts().forEach(below -> write(below, depth + 1, keys, lines));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static List<Fact> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
            throw new IllegalArgumentException("it does not begin with '" + HEAD + "'");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        List<Fact> roots = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        for (String line : lines.subList(1, lines.size())) {
            int depth = (line.length() - line.stripLeading().length()) / 2;
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw new IllegalArgumentException("this is no line of a golden record: " + line);
            }
            String kind = line.substring(depth * 2, colon);
            String value = line.substring(colon + 2);
            if (depth == 0 && kind.startsWith(TEXT)) {
                texts.put(kind.substring(TEXT.length()), Escapes.unescape(value));
                continue;
            }
            while (open.size() > depth) {
                close(open, roots);
            }
            open.push(
                    new Open(kind, value.startsWith("@") ? known(texts, value.substring(1)) : Escapes.unescape(value)));
        }
        while (!open.isEmpty()) {
            close(open, roots);
        }
        return Collections.unmodifiableList(roots);
    }

    private static String known(Map<String, String> texts, String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text at the top has the key " + key);
        }
        return text;
    }

    private static void close(Deque<Open> open, List<Fact> roots) {
        Open done = open.pop();
        Fact fact = new Fact(done.kind, done.text, done.facts);
        Open above = open.peek();
        (above == null ? roots : above.facts).add(fact);
    }

    /** A fact whose lines below are still being read. */
    private record Open(String kind, String text, List<Fact> facts) {
        Open(String kind, String text) {
            this(kind, text, new ArrayList<>());
        }
    }
}
