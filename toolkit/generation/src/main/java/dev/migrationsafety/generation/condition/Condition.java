package dev.migrationsafety.generation.condition;

import dev.migrationsafety.generation.condition.evaluation.Evaluation;
import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.generation.condition.evaluation.Value.Truth;
import dev.migrationsafety.generation.condition.expression.Expression;
import dev.migrationsafety.generation.condition.expression.Expression.Literal;
import dev.migrationsafety.generation.condition.expression.Expression.Operation;
import dev.migrationsafety.generation.condition.expression.ExpressionParser;
import dev.migrationsafety.generation.condition.expression.NotUnderstood;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A condition on a row as the server prints it ({@code pg_get_expr}). A condition that cannot be parsed is unknown: it
 * excludes no row, and the server decides. Immutable.
 */
public final class Condition {
    private final String printed;
    private final Optional<Expression> expression;

    private Condition(String printed, Optional<Expression> expression) {
        this.printed = printed;
        this.expression = expression;
    }

    /** Reads a condition. */
    public static Condition parse(String printed) {
        try {
            return new Condition(printed, Optional.of(ExpressionParser.parse(printed)));
        } catch (NotUnderstood e) {
            return new Condition(printed, Optional.empty());
        }
    }

    /** The condition of which one of these must hold; none of them: nothing is demanded. */
    public static Condition any(List<Condition> conditions) {
        if (conditions.isEmpty() || conditions.stream().anyMatch(condition -> condition.expression.isEmpty())) {
            return new Condition(conditions.toString(), conditions.isEmpty() ? Optional.of(TRUE) : Optional.empty());
        }
        Expression joined = conditions.stream()
                .map(condition -> condition.expression.orElse(TRUE))
                .reduce((left, right) -> Expression.binary("or", left, right))
                .orElse(TRUE);
        return new Condition(conditions.toString(), Optional.of(joined));
    }

    /** Both conditions. */
    public Condition and(Condition other) {
        Optional<Expression> joined =
                expression.flatMap(left -> other.expression.map(right -> Expression.binary("and", left, right)));
        return new Condition(printed + " AND " + other.printed, joined);
    }

    /** The opposite. */
    public Condition negated() {
        return new Condition("NOT " + printed, expression.map(inside -> new Operation("not", List.of(inside))));
    }

    /** The check of a domain as a condition on a column: VALUE becomes its name. */
    public Condition over(String column) {
        return new Condition(
                column + ": " + printed, expression.map(inside -> Expression.renamed(inside, "value", column)));
    }

    /** Whether the text was understood as a whole. */
    public boolean isUnderstood() {
        return expression.isPresent();
    }

    /** The columns in it; {@code value} represents VALUE in the check of a domain. */
    public Set<String> columns() {
        return expression.map(Expression::columns).orElse(Set.of());
    }

    /** The value over a row. */
    public Value value(Function<String, Value> row) {
        try {
            return expression.map(new Evaluation(row)::of).orElse(Value.UNKNOWN);
        } catch (NotUnderstood | ArithmeticException e) {
            return Value.UNKNOWN;
        }
    }

    /** Whether a row is known to break it; null and unknown do not. */
    public boolean isBrokenBy(Function<String, Value> row) {
        return value(row) instanceof Truth truth && !truth.holds();
    }

    /** Whether a row is known to meet it. */
    public boolean isMetBy(Function<String, Value> row) {
        return value(row) instanceof Truth truth && truth.holds();
    }

    /**
     * The ways in which it can be made to hold or to fail: each a list of demands to be met together. Demands that were
     * not understood are left out, so each way is a proposal only.
     */
    public List<List<Atom>> ways(boolean holding) {
        return expression
                .map(inside -> new DisjunctiveForm().of(inside, holding))
                .orElse(List.of(List.of()));
    }

    private static final Expression TRUE = new Literal("true", "boolean");

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition condition && condition.printed.equals(printed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(printed);
    }

    @Override
    public String toString() {
        return printed;
    }
}
