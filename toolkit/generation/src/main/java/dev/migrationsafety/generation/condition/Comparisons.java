package dev.migrationsafety.generation.condition;

import dev.migrationsafety.generation.condition.evaluation.Comparison;
import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.generation.condition.evaluation.Value.Numeric;
import dev.migrationsafety.generation.condition.evaluation.Value.Truth;
import dev.migrationsafety.generation.condition.expression.Expression;
import dev.migrationsafety.generation.condition.expression.Expression.Call;
import dev.migrationsafety.generation.condition.expression.Expression.Operation;
import dev.migrationsafety.generation.condition.pattern.Patterns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demands behind a comparison. */
final class Comparisons {
    private static final Map<String, String> OPPOSITE =
            Map.of("=", "<>", "<>", "=", "<", ">=", ">=", "<", ">", "<=", "<=", ">");
    private static final Map<String, String> MIRRORED =
            Map.of("=", "=", "<>", "<>", "<", ">", ">", "<", "<=", ">=", ">=", "<=");
    private static final int MOST_COUNTED = 6;

    private Comparisons() {}

    static List<List<Atom>> of(
            DisjunctiveForm disjunctiveForm, String operator, Expression left, Expression right, boolean holding) {
        String wanted = holding ? operator : OPPOSITE.getOrDefault(operator, operator);
        if ((wanted.equals("=") || wanted.equals("<>"))
                && DisjunctiveForm.isCondition(left)
                && DisjunctiveForm.isCondition(right)) {
            return DisjunctiveForm.either(
                    DisjunctiveForm.both(disjunctiveForm.of(left, true), disjunctiveForm.of(right, wanted.equals("="))),
                    DisjunctiveForm.both(
                            disjunctiveForm.of(left, false), disjunctiveForm.of(right, !wanted.equals("="))));
        }
        List<List<Atom>> plain = oriented(disjunctiveForm, wanted, left, right);
        return orFree(
                plain.isEmpty()
                        ? oriented(disjunctiveForm, MIRRORED.getOrDefault(wanted, wanted), right, left)
                        : plain);
    }

    private static List<List<Atom>> orFree(List<List<Atom>> ways) {
        return ways.isEmpty() ? List.of(List.of()) : ways;
    }

    /** The demands if the left side is a column or a known call of columns; none if not. */
    private static List<List<Atom>> oriented(
            DisjunctiveForm disjunctiveForm, String operator, Expression left, Expression right) {
        Optional<String> column = DisjunctiveForm.column(left);
        if (column.isPresent() && !Expression.columns(right).contains(column.get())) {
            Atom forward = new Atom.Compared(column.get(), operator, new Term(right));
            Optional<String> other = DisjunctiveForm.column(right);
            return other.isPresent()
                    ? List.of(List.of(
                            forward,
                            new Atom.Compared(other.get(), MIRRORED.getOrDefault(operator, operator), new Term(left))))
                    : DisjunctiveForm.one(forward);
        }
        Optional<Call> call = DisjunctiveForm.call(left);
        Value constant = DisjunctiveForm.constant(right);
        if (call.isEmpty() || call.get().arguments().isEmpty()) {
            return List.of();
        }
        Expression first = call.get().arguments().get(0);
        Optional<String> sized = text(first);
        return switch (call.get().function()) {
            case "length", "char_length", "character_length", "octet_length" ->
                sized.isPresent() && constant instanceof Numeric number
                        ? DisjunctiveForm.one(new Atom.Sized(
                                sized.get(), operator, number.number().intValue()))
                        : List.of();
            case "num_nonnulls", "num_nulls" ->
                constant instanceof Numeric number ? counted(call.get(), operator, number.number()) : List.of();
            case "coalesce" -> coalesced(disjunctiveForm, call.get(), operator, right);
            case "position", "strpos" -> contained(call.get(), operator, constant);
            default -> operator.equals("=") ? CalledOn.of(left, List.of(constant)) : List.of();
        };
    }

    /** The column of a text, also through functions that keep its length or nearly so. */
    private static Optional<String> text(Expression expression) {
        Optional<Call> call = DisjunctiveForm.call(expression);
        boolean keeps = call.isPresent()
                && call.get().arguments().size() == 1
                && List.of("lower", "upper", "btrim", "ltrim", "rtrim")
                        .contains(call.get().function());
        return keeps ? text(call.get().arguments().get(0)) : DisjunctiveForm.column(expression);
    }

    /** A text within a text, behind some letters. */
    private static List<List<Atom>> contained(Call call, String operator, Value constant) {
        boolean first = call.function().equals("position");
        Expression hay = call.arguments().get(first ? call.arguments().size() - 1 : 0);
        Value needle = DisjunctiveForm.constant(
                call.arguments().get(first ? 0 : call.arguments().size() - 1));
        Optional<String> column = DisjunctiveForm.column(hay);
        if (column.isEmpty() || !(needle instanceof Value.Text text) || !(constant instanceof Numeric number)) {
            return List.of();
        }
        int before = number.number().intValue() - (operator.equals(">") ? 0 : 1);
        boolean demanded = List.of(">", ">=", "=").contains(operator) && before >= 0;
        String regex = "^.{" + before + (operator.equals("=") ? "}" : "," + (before + 5) + "}")
                + Patterns.quote(text.text()) + ".{0,8}$";
        return demanded ? DisjunctiveForm.one(new Atom.Shaped(column.get(), regex, false)) : List.of(List.of());
    }

    private static List<List<Atom>> counted(Call call, String operator, BigDecimal number) {
        List<String> columns = new ArrayList<>();
        call.arguments().forEach(argument -> DisjunctiveForm.column(argument).ifPresent(columns::add));
        if (columns.size() != call.arguments().size() || columns.size() > MOST_COUNTED) {
            return List.of(List.of());
        }
        boolean nulls = call.function().equals("num_nulls");
        List<List<Atom>> ways = new ArrayList<>();
        for (int mask = 0; mask < 1 << columns.size(); mask++) {
            Value count = new Numeric(BigDecimal.valueOf(Integer.bitCount(mask)));
            if (Comparison.compare(operator, count, new Numeric(number)) instanceof Truth truth && truth.holds()) {
                List<Atom> way = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    boolean counted = (mask >> i & 1) == 1;
                    way.add(new Atom.Nullness(columns.get(i), counted == nulls));
                }
                ways.add(way);
            }
        }
        return ways;
    }

    private static List<List<Atom>> coalesced(
            DisjunctiveForm disjunctiveForm, Call call, String operator, Expression right) {
        if (call.arguments().size() != 2) {
            return List.of(List.of());
        }
        Expression first = call.arguments().get(0);
        Expression otherwise = Expression.binary(operator, call.arguments().get(1), right);
        Expression isNull = new Operation("is null", List.of(first));
        Expression filled = Expression.binary(
                "and", new Operation("not", List.of(isNull)), Expression.binary(operator, first, right));
        Value known = DisjunctiveForm.constant(otherwise);
        if (known instanceof Truth truth) {
            return truth.holds()
                    ? DisjunctiveForm.either(disjunctiveForm.of(isNull, true), disjunctiveForm.of(filled, true))
                    : disjunctiveForm.of(filled, true);
        }
        return disjunctiveForm.of(Expression.binary("or", filled, Expression.binary("and", isNull, otherwise)), true);
    }
}
