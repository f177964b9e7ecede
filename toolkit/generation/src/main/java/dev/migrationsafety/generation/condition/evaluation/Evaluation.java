package dev.migrationsafety.generation.condition.evaluation;

import dev.migrationsafety.generation.condition.evaluation.Value.Elements;
import dev.migrationsafety.generation.condition.evaluation.Value.Null;
import dev.migrationsafety.generation.condition.evaluation.Value.Numeric;
import dev.migrationsafety.generation.condition.evaluation.Value.Text;
import dev.migrationsafety.generation.condition.evaluation.Value.Truth;
import dev.migrationsafety.generation.condition.evaluation.Value.Unknown;
import dev.migrationsafety.generation.condition.expression.Expression;
import dev.migrationsafety.generation.condition.expression.Expression.Call;
import dev.migrationsafety.generation.condition.expression.Expression.Cast;
import dev.migrationsafety.generation.condition.expression.Expression.Choice;
import dev.migrationsafety.generation.condition.expression.Expression.Items;
import dev.migrationsafety.generation.condition.expression.Expression.Literal;
import dev.migrationsafety.generation.condition.expression.Expression.Operation;
import dev.migrationsafety.generation.condition.expression.Expression.Quantified;
import dev.migrationsafety.generation.condition.expression.Expression.Reference;
import dev.migrationsafety.generation.condition.pattern.Patterns;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Computes expressions over the values of a row. */
public final class Evaluation {
    private final Function<String, Value> row;

    public Evaluation(Function<String, Value> row) {
        this.row = row;
    }

    public Value of(Expression expression) {
        if (expression instanceof Literal literal) {
            return constant(literal);
        } else if (expression instanceof Reference reference) {
            return row.apply(reference.column());
        } else if (expression instanceof Operation operation) {
            return operation(operation);
        } else if (expression instanceof Call call) {
            return Functions.call(
                    call.function(), call.arguments().stream().map(this::of).toList());
        } else if (expression instanceof Quantified quantified) {
            return quantified(quantified);
        } else if (expression instanceof Items items) {
            return new Elements(items.items().stream().map(this::of).toList());
        } else if (expression instanceof Cast cast) {
            return Casts.cast(of(cast.operand()), cast.type());
        }
        return choice((Choice) expression);
    }

    private static Value constant(Literal literal) {
        if (literal.text() == null) {
            return Value.NULL;
        }
        return literal.type().isEmpty() ? new Text(literal.text()) : Value.of(literal.type(), literal.text());
    }

    private Value operation(Operation operation) {
        switch (operation.operator()) {
            case "and", "or" -> {
                return Logic.join(operation.operator().equals("or"), of(operation.first()), of(operation.second()));
            }
            case "not" -> {
                return Logic.not(of(operation.first()));
            }
            case "is null" -> {
                return isNull(of(operation.first()));
            }
            case "is true", "is false" -> {
                Value value = of(operation.first());
                return value instanceof Null
                        ? Value.of(false)
                        : value instanceof Truth truth
                                ? Value.of(truth.holds() == operation.operator().equals("is true"))
                                : Value.UNKNOWN;
            }
            case "is unknown" -> {
                return isNull(of(operation.first()));
            }
            case "is distinct" -> {
                return distinct(of(operation.first()), of(operation.second()));
            }
            case "negative" -> {
                return of(operation.first()) instanceof Numeric number
                        ? new Numeric(number.number().negate())
                        : Value.UNKNOWN;
            }
            default -> {
                return operation.operands().size() == 2
                        ? binary(operation.operator(), of(operation.first()), of(operation.second()))
                        : Value.UNKNOWN;
            }
        }
    }

    private static Value isNull(Value value) {
        return value instanceof Unknown ? Value.UNKNOWN : Value.of(value instanceof Null);
    }

    private static Value distinct(Value left, Value right) {
        if (left instanceof Unknown || right instanceof Unknown) {
            return Value.UNKNOWN;
        }
        if (left instanceof Null || right instanceof Null) {
            return Value.of(!(left instanceof Null && right instanceof Null));
        }
        return Comparison.compare("<>", left, right);
    }

    private static Value binary(String operator, Value left, Value right) {
        if (left instanceof Null || right instanceof Null) {
            return Value.NULL;
        }
        switch (operator) {
            case "=", "<>", "<", "<=", ">", ">=" -> {
                return Comparison.compare(operator, left, right);
            }
            case "~", "~*", "!~", "!~*" -> {
                return match(left, right, operator.endsWith("*"), operator.startsWith("!"), false);
            }
            case "~~", "~~*", "!~~", "!~~*" -> {
                return match(left, right, operator.endsWith("*"), operator.startsWith("!"), true);
            }
            case "||" -> {
                return left instanceof Text a && right instanceof Text b
                        ? new Text(a.text() + b.text())
                        : Value.UNKNOWN;
            }
            default -> {
                return left instanceof Numeric a && right instanceof Numeric b
                        ? arithmetic(operator, a.number(), b.number())
                        : Value.UNKNOWN;
            }
        }
    }

    private static Value arithmetic(String operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case "+" -> new Numeric(left.add(right));
            case "-" -> new Numeric(left.subtract(right));
            case "*" -> new Numeric(left.multiply(right));
            case "%" -> right.signum() == 0 ? Value.UNKNOWN : new Numeric(left.remainder(right));
            case "/" ->
                // Whole or not depends on the types, so only exact quotients are known.
                right.signum() == 0 || left.remainder(right).signum() != 0
                        ? Value.UNKNOWN
                        : new Numeric(left.divide(right, MathContext.DECIMAL128));
            default -> Value.UNKNOWN;
        };
    }

    private static Value match(Value left, Value right, boolean ignoreCase, boolean negated, boolean like) {
        if (!(left instanceof Text text) || !(right instanceof Text pattern)) {
            return Value.UNKNOWN;
        }
        String regex = like ? Patterns.ofLike(pattern.text()) : pattern.text();
        return Patterns.compile(regex, ignoreCase)
                .map((Pattern compiled) ->
                        Value.of(compiled.matcher(text.text()).find() != negated))
                .orElse(Value.UNKNOWN);
    }

    private Value quantified(Quantified quantified) {
        Value left = of(quantified.left());
        Value array = of(quantified.array());
        if (!(array instanceof Elements elements)) {
            return array instanceof Null ? Value.NULL : Value.UNKNOWN;
        }
        Value result = Value.of(quantified.all());
        for (Value element : elements.elements()) {
            result = Logic.join(!quantified.all(), result, binary(quantified.operator(), left, element));
        }
        return result;
    }

    private Value choice(Choice choice) {
        for (int i = 0; i < choice.conditions().size(); i++) {
            Value condition = of(choice.conditions().get(i));
            if (condition instanceof Unknown) {
                return Value.UNKNOWN;
            }
            if (condition instanceof Truth truth && truth.holds()) {
                return of(choice.results().get(i));
            }
        }
        return choice.otherwise().map(this::of).orElse(Value.NULL);
    }
}
