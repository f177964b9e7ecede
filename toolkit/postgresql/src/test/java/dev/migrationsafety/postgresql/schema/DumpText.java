package dev.migrationsafety.postgresql.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What {@code pg_dump} printed, as one text per object, so that two dumps can be compared whatever their order. */
public final class DumpText {
    private static final Pattern HEADER = Pattern.compile("-- (Data for )?Name: ");

    private DumpText() {}

    /**
     * The texts of the objects. The settings that stand before a table apply to all that follow; here they are said with
     * each table and index.
     */
    static List<String> objects(String dump) {
        List<String> objects = new ArrayList<>();
        StringBuilder object = new StringBuilder();
        String space = "";
        String method = "";
        for (String line : dump.split("\n", -1)) {
            if (line.startsWith("SET default_tablespace")) {
                space = line;
            } else if (line.startsWith("SET default_table_access_method")) {
                method = line;
            } else if (HEADER.matcher(line).lookingAt()) {
                objects.add(object.toString().strip());
                object = new StringBuilder(line + "\n" + state(line, space, method));
            } else if (!line.startsWith("--") && !line.startsWith("\\") && !line.isBlank()) {
                object.append(line).append('\n');
            }
        }
        objects.add(object.toString().strip());
        return objects;
    }

    private static String state(String header, String space, String method) {
        if (header.contains("Type: TABLE;") || header.contains("Type: MATERIALIZED VIEW;")) {
            return space + "\n" + method + "\n";
        }
        return header.contains("Type: INDEX;") || header.contains("Type: CONSTRAINT;") ? space + "\n" : "";
    }

    /** The objects that only one of the dumps has. */
    static List<String> differences(String one, String other) {
        return different(objects(one), objects(other));
    }

    /** The lines that only one of the texts has, without comments; for {@code pg_dumpall}, which has no headers. */
    public static List<String> differentLines(String one, String other) {
        return different(lines(one), lines(other));
    }

    private static List<String> lines(String dump) {
        return dump.lines()
                .filter(line ->
                        !line.startsWith("--") && !line.startsWith("\\restrict") && !line.startsWith("\\unrestrict"))
                .toList();
    }

    private static List<String> different(List<String> one, List<String> other) {
        List<String> left = new ArrayList<>(one);
        List<String> right = new ArrayList<>(other);
        for (String text : one) {
            if (right.remove(text)) {
                left.remove(text);
            }
        }
        left.addAll(right);
        return left;
    }
}
