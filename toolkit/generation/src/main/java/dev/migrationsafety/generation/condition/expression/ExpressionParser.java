package dev.migrationsafety.generation.condition.expression;

import dev.migrationsafety.generation.condition.expression.Expression.Call;
import dev.migrationsafety.generation.condition.expression.Expression.Cast;
import dev.migrationsafety.generation.condition.expression.Expression.Items;
import dev.migrationsafety.generation.condition.expression.Expression.Operation;
import dev.migrationsafety.generation.condition.expression.Expression.Quantified;
import dev.migrationsafety.generation.condition.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the operators of a printed expression, by their precedence; the operands are read by {@link OperandParser}. */
public final class ExpressionParser extends TokenCursor {
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", ">", "<=", ">=");
    private static final Set<String> SUMS = Set.of("+", "-");
    private static final Set<String> PRODUCTS = Set.of("*", "/", "%");

    private final OperandParser operands = new OperandParser(this);

    private ExpressionParser(List<Token> tokens) {
        super(tokens);
    }

    public static Expression parse(String text) {
        ExpressionParser parser = new ExpressionParser(Lexer.tokens(text));
        Expression expression = parser.expression();
        if (parser.peek().kind() != Kind.END) {
            throw new NotUnderstood("unexpected " + parser.peek().text() + " in " + text);
        }
        return expression;
    }

    Expression expression() {
        Expression left = conjunction();
        while (take("or")) {
            left = Expression.binary("or", left, conjunction());
        }
        return left;
    }

    private Expression conjunction() {
        Expression left = negation();
        while (take("and")) {
            left = Expression.binary("and", left, negation());
        }
        return left;
    }

    private Expression negation() {
        return take("not") ? new Operation("not", List.of(negation())) : test();
    }

    private Expression test() {
        Expression left = comparison();
        while (take("is")) {
            boolean negated = take("not");
            Expression is;
            if (take("distinct")) {
                expect("from");
                is = Expression.binary("is distinct", left, comparison());
            } else {
                is = new Operation("is " + word(), List.of(left));
            }
            left = negated ? new Operation("not", List.of(is)) : is;
        }
        return left;
    }

    private Expression comparison() {
        Expression left = other();
        while (peek().kind() == Kind.SYMBOL && COMPARISONS.contains(peek().text())) {
            left = operation(next().text(), left, this::other);
        }
        return left;
    }

    private Expression other() {
        Expression left = sum();
        while (true) {
            if (peek().is("operator") && peekSecond().is("(")) {
                left = operation(qualified(), left, this::sum);
            } else if (peek().kind() == Kind.SYMBOL && isOther(peek().text())) {
                left = operation(next().text(), left, this::sum);
            } else if (peek().is("not") && peekSecond().kind() == Kind.WORD) {
                next();
                left = new Operation("not", List.of(keyword(left)));
            } else if (peek().is("like") || peek().is("ilike") || peek().is("in") || peek().is("between")) {
                left = keyword(left);
            } else {
                return left;
            }
        }
    }

    /** The forms of a person's hand, which the server prints by operators. */
    private Expression keyword(Expression left) {
        String word = word();
        switch (word) {
            case "like" -> {
                return Expression.binary("~~", left, sum());
            }
            case "ilike" -> {
                return Expression.binary("~~*", left, sum());
            }
            case "in" -> {
                expect("(");
                return new Quantified("=", false, left, new Items(list(")")));
            }
            case "between" -> {
                Expression low = sum();
                expect("and");
                return Expression.binary(
                        "and", Expression.binary(">=", left, low), Expression.binary("<=", left, sum()));
            }
            default -> {
                throw new NotUnderstood("unexpected " + word);
            }
        }
    }

    private Expression operation(String operator, Expression left, java.util.function.Supplier<Expression> operand) {
        String plain = operator.equals("!=") ? "<>" : operator;
        if (peek().is("any") || peek().is("some") || peek().is("all")) {
            boolean all = next().is("all");
            expect("(");
            Expression array = expression();
            expect(")");
            return new Quantified(plain, all, left, array);
        }
        return Expression.binary(plain, left, operand.get());
    }

    /** An operator with its schema, as printed where the schema is not in the search path. */
    private String qualified() {
        next();
        expect("(");
        while (peek().isName()) {
            next();
            expect(".");
        }
        String operator = next().text();
        expect(")");
        return operator;
    }

    /** Without the words IN, LIKE, BETWEEN, which separate the arguments of some calls. */
    Expression sum() {
        Expression left = product();
        while (peek().kind() == Kind.SYMBOL && SUMS.contains(peek().text())) {
            left = Expression.binary(next().text(), left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = signed();
        while (peek().kind() == Kind.SYMBOL && PRODUCTS.contains(peek().text())) {
            left = Expression.binary(next().text(), left, signed());
        }
        return left;
    }

    private Expression signed() {
        if (take("-")) {
            return new Operation("negative", List.of(signed()));
        }
        return take("+") ? signed() : suffixed();
    }

    private Expression suffixed() {
        Expression operand = operands.operand();
        while (true) {
            if (take("::")) {
                operand = new Cast(operand, operands.type());
            } else if (take("[")) {
                operand = new Call("element", List.of(operand, expression()));
                expect("]");
            } else if (take(".")) {
                operand = new Call("field " + name(), List.of(operand));
            } else if (take("collate")) {
                name();
                while (take(".")) {
                    name();
                }
            } else if (peek().is("at") && peekSecond().is("time")) {
                next();
                next();
                expect("zone");
                operand = new Call("timezone", List.of(suffixed(), operand));
            } else {
                return operand;
            }
        }
    }

    /** Expressions between commas, up to a closing sign, which is consumed. */
    List<Expression> list(String close) {
        List<Expression> items = new ArrayList<>();
        if (take(close)) {
            return items;
        }
        do {
            items.add(expression());
        } while (take(","));
        expect(close);
        return items;
    }

    private static boolean isOther(String operator) {
        return !COMPARISONS.contains(operator)
                && !SUMS.contains(operator)
                && !PRODUCTS.contains(operator)
                && "+-*/<>=~!@#%^&|?".indexOf(operator.charAt(0)) >= 0;
    }
}
