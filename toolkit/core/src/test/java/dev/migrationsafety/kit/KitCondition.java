package dev.migrationsafety.kit;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One part of what follows {@code where}: {@code field=value}, {@code field!=value}, {@code field=absent}. */
record KitCondition(FieldPath path, boolean equal, @Nullable Value value)
        implements Predicate<SortedMap<FieldPath, Value>> {
    private static final Pattern FORM = Pattern.compile("([\\w.]+)(!?=)(.+)");

    static Predicate<SortedMap<FieldPath, Value>> all(List<String> words) {
        return words.stream()
                .map(KitCondition::of)
                .map(condition -> (Predicate<SortedMap<FieldPath, Value>>) condition)
                .reduce(record -> true, Predicate::and);
    }

    private static KitCondition of(String word) {
        Matcher matcher = FORM.matcher(word);
        if (!matcher.matches()) {
            throw KitFailure.of(Failure.Kind.OTHER, "'" + word + "' is no condition");
        }
        String text = matcher.group(3);
        return new KitCondition(
                KitNames.path(matcher.group(1)),
                matcher.group(2).equals("="),
                text.equals("absent") ? null : KitValues.read(text));
    }

    @Override
    public boolean test(SortedMap<FieldPath, Value> record) {
        return matches(record.get(path)) == equal;
    }

    /** Numbers of different types are equal if their texts are. */
    private boolean matches(@Nullable Value found) {
        Value wanted = value;
        if (wanted == null || found == null) {
            return wanted == null && found == null;
        }
        return Objects.equals(wanted.text(), found.text());
    }
}
