package dev.migrationsafety.generation.condition.expression;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An expression of the server as a tree. */
public sealed interface Expression {
    /** A constant; its type is empty if it was printed without one. */
    record Literal(@Nullable String text, String type) implements Expression {}

    /** A column of the row, or VALUE in the check of a domain. */
    record Reference(String column) implements Expression {}

    /** An operator with one operand or two; {@code and}, {@code or}, {@code not} and the IS forms too. */
    record Operation(String operator, List<Expression> operands) implements Expression {
        public Operation {
            operands = List.copyOf(operands);
        }

        public Expression first() {
            return operands.get(0);
        }

        public Expression second() {
            return operands.get(1);
        }
    }

    /** A call of a function. */
    record Call(String function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** A comparison with each element of an array. */
    record Quantified(String operator, boolean all, Expression left, Expression array) implements Expression {}

    /** An array in brackets. */
    record Items(List<Expression> items) implements Expression {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** CASE: conditions with their results; the simple form is rewritten into comparisons. */
    record Choice(List<Expression> conditions, List<Expression> results, Optional<Expression> otherwise)
            implements Expression {
        public Choice {
            conditions = List.copyOf(conditions);
            results = List.copyOf(results);
        }
    }

    /** A cast, to a type in its plain name. */
    record Cast(Expression operand, String type) implements Expression {}

    /** An operation of two operands. */
    static Operation binary(String operator, Expression left, Expression right) {
        return new Operation(operator, List.of(left, right));
    }

    /** The columns in it. */
    static Set<String> columns(Expression expression) {
        Set<String> columns = new TreeSet<>();
        collect(expression, columns);
        return columns;
    }

    private static void collect(Expression expression, Set<String> columns) {
        if (expression instanceof Reference reference) {
            columns.add(reference.column());
        } else {
            children(expression).forEach(child -> collect(child, columns));
        }
    }

    private static List<Expression> children(Expression expression) {
        if (expression instanceof Operation operation) {
            return operation.operands();
        } else if (expression instanceof Call call) {
            return call.arguments();
        } else if (expression instanceof Quantified quantified) {
            return List.of(quantified.left(), quantified.array());
        } else if (expression instanceof Items items) {
            return items.items();
        } else if (expression instanceof Cast cast) {
            return List.of(cast.operand());
        } else if (expression instanceof Choice choice) {
            List<Expression> all = new java.util.ArrayList<>(choice.conditions());
            all.addAll(choice.results());
            choice.otherwise().ifPresent(all::add);
            return all;
        }
        return List.of();
    }

    /** The same with another name for a column. */
    static Expression renamed(Expression expression, String from, String to) {
        if (expression instanceof Reference reference) {
            return reference.column().equals(from) ? new Reference(to) : reference;
        } else if (expression instanceof Operation operation) {
            return new Operation(operation.operator(), renamed(operation.operands(), from, to));
        } else if (expression instanceof Call call) {
            return new Call(call.function(), renamed(call.arguments(), from, to));
        } else if (expression instanceof Quantified quantified) {
            return new Quantified(
                    quantified.operator(),
                    quantified.all(),
                    renamed(quantified.left(), from, to),
                    renamed(quantified.array(), from, to));
        } else if (expression instanceof Items items) {
            return new Items(renamed(items.items(), from, to));
        } else if (expression instanceof Cast cast) {
            return new Cast(renamed(cast.operand(), from, to), cast.type());
        } else if (expression instanceof Choice choice) {
            return new Choice(
                    renamed(choice.conditions(), from, to),
                    renamed(choice.results(), from, to),
                    choice.otherwise().map(otherwise -> renamed(otherwise, from, to)));
        }
        return expression;
    }

    private static List<Expression> renamed(List<Expression> expressions, String from, String to) {
        return expressions.stream().map(each -> renamed(each, from, to)).toList();
    }
}
