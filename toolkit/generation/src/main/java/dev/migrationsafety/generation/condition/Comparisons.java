package dev.migrationsafety.generation.condition;

import dev.migrationsafety.generation.condition.Expression.Call;
import dev.migrationsafety.generation.condition.Expression.Operation;
import dev.migrationsafety.generation.condition.Value.Numeric;
import dev.migrationsafety.generation.condition.Value.Truth;
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

    static List<List<Atom>> of(Ways ways, String operator, Expression left, Expression right, boolean holding) {
        String wanted = holding ? operator : OPPOSITE.getOrDefault(operator, operator);
        if ((wanted.equals("=") || wanted.equals("<>")) && Ways.isCondition(left) && Ways.isCondition(right)) {
            return Ways.either(
                    Ways.both(ways.of(left, true), ways.of(right, wanted.equals("="))),
                    Ways.both(ways.of(left, false), ways.of(right, !wanted.equals("="))));
        }
        List<List<Atom>> plain = oriented(ways, wanted, left, right);
        return orFree(plain.isEmpty() ? oriented(ways, MIRRORED.getOrDefault(wanted, wanted), right, left) : plain);
    }

    private static List<List<Atom>> orFree(List<List<Atom>> ways) {
        return ways.isEmpty() ? List.of(List.of()) : ways;
    }

    /** The demands if the left side is a column or a known call of columns; none if not. */
    private static List<List<Atom>> oriented(Ways ways, String operator, Expression left, Expression right) {
        Optional<String> column = Ways.column(left);
        if (column.isPresent() && !Expression.columns(right).contains(column.get())) {
            Atom forward = new Atom.Compared(column.get(), operator, new Term(right));
            Optional<String> other = Ways.column(right);
            return other.isPresent()
                    ? List.of(List.of(
                            forward,
                            new Atom.Compared(other.get(), MIRRORED.getOrDefault(operator, operator), new Term(left))))
                    : Ways.one(forward);
        }
        Optional<Call> call = Ways.call(left);
        Value constant = Ways.constant(right);
        if (call.isEmpty() || call.get().arguments().isEmpty()) {
            return List.of();
        }
        Expression first = call.get().arguments().get(0);
        Optional<String> sized = text(first);
        return switch (call.get().function()) {
            case "length", "char_length", "character_length", "octet_length" ->
                sized.isPresent() && constant instanceof Numeric number
                        ? Ways.one(new Atom.Sized(
                                sized.get(), operator, number.number().intValue()))
                        : List.of();
            case "num_nonnulls", "num_nulls" ->
                constant instanceof Numeric number ? counted(call.get(), operator, number.number()) : List.of();
            case "coalesce" -> coalesced(ways, call.get(), operator, right);
            case "position", "strpos" -> contained(call.get(), operator, constant);
            default -> List.of();
        };
    }

    /** The column of a text, also through functions that keep its length or nearly so. */
    private static Optional<String> text(Expression expression) {
        Optional<Call> call = Ways.call(expression);
        boolean keeps = call.isPresent()
                && call.get().arguments().size() == 1
                && List.of("lower", "upper", "btrim", "ltrim", "rtrim")
                        .contains(call.get().function());
        return keeps ? text(call.get().arguments().get(0)) : Ways.column(expression);
    }

    /** A text within a text, behind some letters. */
    private static List<List<Atom>> contained(Call call, String operator, Value constant) {
        boolean first = call.function().equals("position");
        Expression hay = call.arguments().get(first ? call.arguments().size() - 1 : 0);
        Value needle =
                Ways.constant(call.arguments().get(first ? 0 : call.arguments().size() - 1));
        Optional<String> column = Ways.column(hay);
        if (column.isEmpty() || !(needle instanceof Value.Text text) || !(constant instanceof Numeric number)) {
            return List.of();
        }
        int before = number.number().intValue() - (operator.equals(">") ? 0 : 1);
        boolean demanded = List.of(">", ">=", "=").contains(operator) && before >= 0;
        String regex = "^.{" + before + (operator.equals("=") ? "}" : "," + (before + 5) + "}")
                + Patterns.quote(text.text()) + ".{0,8}$";
        return demanded ? Ways.one(new Atom.Shaped(column.get(), regex, false)) : List.of(List.of());
    }

    private static List<List<Atom>> counted(Call call, String operator, BigDecimal number) {
        List<String> columns = new ArrayList<>();
        call.arguments().forEach(argument -> Ways.column(argument).ifPresent(columns::add));
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

    private static List<List<Atom>> coalesced(Ways ways, Call call, String operator, Expression right) {
        if (call.arguments().size() != 2) {
            return List.of(List.of());
        }
        Expression first = call.arguments().get(0);
        Expression otherwise = Expression.binary(operator, call.arguments().get(1), right);
        Expression isNull = new Operation("is null", List.of(first));
        Expression filled = Expression.binary(
                "and", new Operation("not", List.of(isNull)), Expression.binary(operator, first, right));
        Value known = Ways.constant(otherwise);
        if (known instanceof Truth truth) {
            return truth.holds() ? Ways.either(ways.of(isNull, true), ways.of(filled, true)) : ways.of(filled, true);
        }
        return ways.of(Expression.binary("or", filled, Expression.binary("and", isNull, otherwise)), true);
    }
}
