package dev.migrationsafety.generation.condition;

import dev.migrationsafety.generation.condition.evaluation.Evaluation;
import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.generation.condition.expression.Expression;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** The other side of a comparison: a constant, or computed from other columns. */
public final class Term {
    private static final Set<String> NOW = Set.of(
            "now",
            "current_timestamp",
            "current_date",
            "localtimestamp",
            "transaction_timestamp",
            "statement_timestamp",
            "clock_timestamp");

    private final Expression expression;

    Term(Expression expression) {
        this.expression = expression;
    }

    /** The columns that it is computed from. */
    public Set<String> columns() {
        return Expression.columns(expression);
    }

    /** Its value over a row. */
    public Value value(Function<String, Value> row) {
        return new Evaluation(row).of(expression);
    }

    /** Whether it is the time at which the server runs. */
    public boolean isNow() {
        return DisjunctiveForm.call(expression)
                .map(call -> NOW.contains(call.function()))
                .orElse(false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Term term && term.expression.equals(expression);
    }

    @Override
    public int hashCode() {
        return Objects.hash(expression);
    }

    @Override
    public String toString() {
        return expression.toString();
    }
}
