package dev.migrationsafety.generation.condition;

import dev.migrationsafety.generation.condition.evaluation.Value;
import java.util.List;

/** One requirement on one column; several of them together make a condition true, or false. */
public sealed interface Atom {
    /** The column. */
    String column();

    /** The column is null, or is not. */
    record Nullness(String column, boolean isNull) implements Atom {}

    /** The column compares to another value by {@code = <> < <= > >=}. */
    record Compared(String column, String operator, Term other) implements Atom {}

    /** The column has one of some values. */
    record OneOf(String column, List<Value> values) implements Atom {
        /** Copies the list. */
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** The text of the column matches a regular expression in the server's syntax. */
    record Shaped(String column, String regex, boolean ignoreCase) implements Atom {}

    /** The number of characters of the column compares to a number. */
    record Sized(String column, String operator, int length) implements Atom {}
}
