package dev.migrationsafety.postgresql.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Values of one type: all spellings of the first, of the second, and so on.
 *
 * @param type name of the type, as in a column definition
 * @param spellings SQL expressions; those of one list are one value
 */
record TypedValues(String type, List<List<String>> spellings) {
    private static final String AGAIN = "= ";

    /** The types of the file {@code digest-values.txt}, with those that only some versions have. */
    static List<TypedValues> all(int version) {
        List<TypedValues> types = new ArrayList<>();
        for (String line : text("digest-values.txt").lines().toList()) {
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            if (line.equals(line.stripLeading())) {
                types.add(new TypedValues(text, new ArrayList<>()));
                continue;
            }
            List<List<String>> values = types.get(types.size() - 1).spellings();
            if (text.startsWith(AGAIN)) {
                values.get(values.size() - 1).add(text.substring(AGAIN.length()));
            } else {
                values.add(new ArrayList<>(List.of(text)));
            }
        }
        if (version >= 17) {
            types.add(new TypedValues("interval", List.of(List.of("'infinity'"), List.of("'-infinity'"))));
        }
        return types;
    }

    /** A file that lies beside this class. */
    static String text(String name) {
        try (InputStream file = TypedValues.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> expressions() {
        return spellings.stream().flatMap(List::stream).toList();
    }

    /** Which value the spelling of a number is. */
    int value(int spelling) {
        int seen = 0;
        for (int value = 0; value < spellings.size(); value++) {
            seen += spellings.get(value).size();
            if (spelling < seen) {
                return value;
            }
        }
        throw new IllegalArgumentException(type + " has no spelling " + spelling);
    }
}
