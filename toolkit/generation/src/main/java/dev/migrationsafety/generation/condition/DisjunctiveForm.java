package dev.migrationsafety.generation.condition;

import dev.migrationsafety.generation.condition.evaluation.Evaluation;
import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.generation.condition.evaluation.Value.Elements;
import dev.migrationsafety.generation.condition.evaluation.Value.Truth;
import dev.migrationsafety.generation.condition.expression.Expression;
import dev.migrationsafety.generation.condition.expression.Expression.Call;
import dev.migrationsafety.generation.condition.expression.Expression.Cast;
import dev.migrationsafety.generation.condition.expression.Expression.Choice;
import dev.migrationsafety.generation.condition.expression.Expression.Literal;
import dev.migrationsafety.generation.condition.expression.Expression.Operation;
import dev.migrationsafety.generation.condition.expression.Expression.Quantified;
import dev.migrationsafety.generation.condition.expression.Expression.Reference;
import dev.migrationsafety.generation.condition.pattern.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns an expression into alternatives of demands on columns (a disjunctive normal form, cut off when too long). */
final class DisjunctiveForm {
    private static final int MOST = 48;
    private static final List<List<Atom>> FREE = List.of(List.of());

    List<List<Atom>> of(Expression expression, boolean holding) {
        if (expression instanceof Operation operation) {
            return operation(operation, holding);
        } else if (expression instanceof Quantified quantified) {
            return quantified(quantified, holding);
        } else if (expression instanceof Choice choice) {
            return of(rewritten(choice), holding);
        } else if (expression instanceof Literal literal) {
            return String.valueOf(holding).equals(literal.text()) || literal.text() == null ? FREE : List.of();
        } else if (expression instanceof Reference reference) {
            Term wanted = new Term(new Literal(String.valueOf(holding), "boolean"));
            return one(new Atom.Compared(reference.column(), "=", wanted));
        } else if (expression instanceof Cast cast) {
            return of(cast.operand(), holding);
        }
        return FREE;
    }

    private List<List<Atom>> operation(Operation operation, boolean holding) {
        String operator = operation.operator();
        switch (operator) {
            case "and", "or" -> {
                List<List<Atom>> left = of(operation.first(), holding);
                List<List<Atom>> right = of(operation.second(), holding);
                return operator.equals("or") == holding ? either(left, right) : both(left, right);
            }
            case "not" -> {
                return of(operation.first(), !holding);
            }
            case "is null" -> {
                return column(operation.first())
                        .map(column -> one(new Atom.Nullness(column, holding)))
                        .orElse(FREE);
            }
            case "is true", "is false" -> {
                return of(operation.first(), operator.equals("is true") == holding);
            }
            case "is distinct" -> {
                return Comparisons.of(this, "<>", operation.first(), operation.second(), holding);
            }
            case "=", "<>", "<", "<=", ">", ">=" -> {
                return Comparisons.of(this, operator, operation.first(), operation.second(), holding);
            }
            default -> {
                return operation.operands().size() == 2 ? match(operation, holding) : FREE;
            }
        }
    }

    private static List<List<Atom>> match(Operation operation, boolean holding) {
        String operator = operation.operator();
        boolean positive = operator.startsWith("!") != holding;
        String plain = operator.replace("!", "").replace("*", "");
        Optional<String> column = column(operation.first());
        Value pattern = constant(operation.second());
        if (column.isEmpty() || !positive || !(pattern instanceof Value.Text text)) {
            return FREE;
        }
        return switch (plain) {
            case "~" -> one(new Atom.Shaped(column.get(), text.text(), operator.endsWith("*")));
            case "~~" -> one(new Atom.Shaped(column.get(), Patterns.ofLike(text.text()), operator.endsWith("*")));
            default -> FREE;
        };
    }

    private List<List<Atom>> quantified(Quantified quantified, boolean holding) {
        Value array = constant(quantified.array());
        Optional<String> column = column(quantified.left());
        boolean oneOf = quantified.operator().equals("=") && !quantified.all();
        boolean noneOf = quantified.operator().equals("<>") && quantified.all();
        if (column.isPresent() && array instanceof Elements elements && (oneOf || noneOf)) {
            return oneOf == holding
                    ? one(new Atom.OneOf(column.get(), elements.elements()))
                    : none(column.get(), elements);
        }
        if (array instanceof Elements elements && oneOf && holding) {
            List<List<Atom>> called = CalledOn.of(quantified.left(), elements.elements());
            if (!called.isEmpty()) {
                return called;
            }
        }
        if (quantified.array() instanceof Expression.Items items
                && !items.items().isEmpty()) {
            Expression joined = items.items().stream()
                    .<Expression>map(item -> Expression.binary(quantified.operator(), quantified.left(), item))
                    .reduce((left, right) -> Expression.binary(quantified.all() ? "and" : "or", left, right))
                    .orElseThrow();
            return of(joined, holding);
        }
        return FREE;
    }

    private static List<List<Atom>> none(String column, Elements elements) {
        List<Atom> none = new ArrayList<>();
        for (Value element : elements.elements()) {
            if (element instanceof Value.Text text) {
                none.add(new Atom.Compared(column, "<>", new Term(new Literal(text.text(), ""))));
            } else if (element instanceof Value.Numeric number) {
                String digits = number.number().toPlainString();
                none.add(new Atom.Compared(column, "<>", new Term(new Literal(digits, "numeric"))));
            }
        }
        none.add(new Atom.Nullness(column, false));
        return List.of(none);
    }

    private static Expression rewritten(Choice choice) {
        Expression earlier = new Literal("true", "boolean");
        Expression joined = new Literal("false", "boolean");
        for (int i = 0; i < choice.conditions().size(); i++) {
            Expression condition = choice.conditions().get(i);
            Expression branch = Expression.binary(
                    "and",
                    earlier,
                    Expression.binary("and", condition, choice.results().get(i)));
            joined = Expression.binary("or", joined, branch);
            earlier = Expression.binary("and", earlier, new Operation("not", List.of(condition)));
        }
        Expression otherwise = choice.otherwise().orElse(new Literal("true", "boolean"));
        return Expression.binary("or", joined, Expression.binary("and", earlier, otherwise));
    }

    static List<List<Atom>> one(Atom atom) {
        return List.of(List.of(atom));
    }

    static List<List<Atom>> either(List<List<Atom>> left, List<List<Atom>> right) {
        List<List<Atom>> all = new ArrayList<>(left);
        all.addAll(right);
        return all.size() > MOST ? all.subList(0, MOST) : all;
    }

    static List<List<Atom>> both(List<List<Atom>> left, List<List<Atom>> right) {
        List<List<Atom>> all = new ArrayList<>();
        for (List<Atom> a : left) {
            for (List<Atom> b : right) {
                if (all.size() < MOST) {
                    List<Atom> joined = new ArrayList<>(a);
                    joined.addAll(b);
                    all.add(joined);
                }
            }
        }
        return all;
    }

    /** The column of an expression that is nothing else, but for casts. */
    static Optional<String> column(Expression expression) {
        if (expression instanceof Reference reference) {
            return Optional.of(reference.column());
        }
        return expression instanceof Cast cast ? column(cast.operand()) : Optional.empty();
    }

    /** The value of an expression without columns. */
    static Value constant(Expression expression) {
        return Expression.columns(expression).isEmpty()
                ? new Evaluation(column -> Value.UNKNOWN).of(expression)
                : Value.UNKNOWN;
    }

    /** Whether an expression is a condition by its form. */
    static boolean isCondition(Expression expression) {
        return expression instanceof Quantified
                || (expression instanceof Operation operation
                        && (operation.operator().startsWith("is ")
                                || List.of("and", "or", "not", "=", "<>", "<", ">", "<=", ">=", "~", "~~")
                                        .contains(operation.operator())))
                || (constant(expression) instanceof Truth);
    }

    static Optional<Call> call(Expression expression) {
        return expression instanceof Call call
                ? Optional.of(call)
                : expression instanceof Cast cast ? call(cast.operand()) : Optional.empty();
    }
}
