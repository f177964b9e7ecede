package dev.migrationsafety.sql.schema;

import java.util.List;

/**
 * Terms in which no two rows may agree: a unique index over expressions or under a collation of its own, or an exclusion
 * constraint.
 *
 * @param name name of the constraint or index
 * @param columns the columns in its terms
 * @param terms what is compared, in its order
 * @param nullsDistinct whether rows with a null among the terms never collide
 * @param predicate condition of a partial index as the server prints it, otherwise empty
 */
public record Exclusion(String name, List<String> columns, List<Term> terms, boolean nullsDistinct, String predicate) {
    /**
     * One thing that is compared.
     *
     * @param expression a column or an expression as the server prints it, with its collation
     * @param operator what must not hold for all terms of two rows, {@code =} for equality
     */
    public record Term(String expression, String operator) {}

    /** Copies the lists. */
    public Exclusion {
        columns = List.copyOf(columns);
        terms = List.copyOf(terms);
    }

    /** Whether every term is compared for equality. */
    public boolean isUniqueness() {
        return terms.stream().allMatch(term -> term.operator().equals("="));
    }
}
