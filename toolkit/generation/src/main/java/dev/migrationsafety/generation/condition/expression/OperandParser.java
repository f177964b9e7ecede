package dev.migrationsafety.generation.condition.expression;

import dev.migrationsafety.generation.condition.expression.Expression.Call;
import dev.migrationsafety.generation.condition.expression.Expression.Choice;
import dev.migrationsafety.generation.condition.expression.Expression.Items;
import dev.migrationsafety.generation.condition.expression.Expression.Literal;
import dev.migrationsafety.generation.condition.expression.Expression.Reference;
import dev.migrationsafety.generation.condition.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the operands between operators: constants, columns, calls, arrays, CASE, and the names of types. */
final class OperandParser {
    private static final Set<String> WORDS_OF_CALLS = Set.of("from", "for", "in", "both", "leading", "trailing");
    private static final Set<String> BARE_CALLS =
            Set.of("current_date", "current_timestamp", "current_time", "localtime", "localtimestamp", "current_user");

    private final ExpressionParser parser;

    OperandParser(ExpressionParser parser) {
        this.parser = parser;
    }

    Expression operand() {
        Token token = parser.next();
        if (token.kind() == Kind.NUMBER) {
            return new Literal(token.text(), "numeric");
        }
        if (token.kind() == Kind.STRING) {
            return new Literal(token.text(), "");
        }
        if (token.is("(")) {
            List<Expression> inside = parser.list(")");
            return inside.size() == 1 ? inside.get(0) : new Call("row", inside);
        }
        if (token.kind() == Kind.QUOTED) {
            return nameOrCall(token.text());
        }
        if (token.kind() != Kind.WORD) {
            throw new NotUnderstood("unexpected " + token.text());
        }
        return word(token.text());
    }

    private Expression word(String word) {
        switch (word) {
            case "true", "false" -> {
                return new Literal(word, "boolean");
            }
            case "null" -> {
                return new Literal(null, "");
            }
            case "case" -> {
                return choice();
            }
            case "array" -> {
                parser.expect("[");
                return new Items(parser.list("]"));
            }
            default -> {
                return BARE_CALLS.contains(word) && !parser.peek().is("(")
                        ? new Call(word, List.of())
                        : nameOrCall(word);
            }
        }
    }

    private Expression nameOrCall(String first) {
        String name = first;
        while (parser.peek().is(".") && parser.peekSecond().isName()) {
            parser.next();
            name = parser.name();
        }
        if (!parser.take("(")) {
            return new Reference(name);
        }
        return call(name);
    }

    private Expression call(String name) {
        List<Expression> arguments = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        if (name.equals("extract") && parser.peek().isName()) {
            arguments.add(new Literal(parser.name(), "text"));
        }
        while (!parser.take(")")) {
            Token token = parser.peek();
            if (token.is(",") || token.is("variadic")) {
                parser.next();
            } else if (token.kind() == Kind.WORD && WORDS_OF_CALLS.contains(token.text())) {
                words.append(parser.next().text()).append(' ');
            } else {
                arguments.add(name.equals("position") ? parser.sum() : parser.expression());
            }
        }
        if (name.equals("trim")) {
            String trim = words.toString().startsWith("leading")
                    ? "ltrim"
                    : words.toString().startsWith("trailing") ? "rtrim" : "btrim";
            if (words.toString().contains("from") && arguments.size() == 2) {
                return new Call(trim, List.of(arguments.get(1), arguments.get(0)));
            }
            return new Call(trim, arguments);
        }
        return new Call(name, arguments);
    }

    private Expression choice() {
        Optional<Expression> subject = parser.peek().is("when") ? Optional.empty() : Optional.of(parser.expression());
        List<Expression> conditions = new ArrayList<>();
        List<Expression> results = new ArrayList<>();
        while (parser.take("when")) {
            Expression condition = parser.expression();
            conditions.add(subject.isPresent() ? Expression.binary("=", subject.get(), condition) : condition);
            parser.expect("then");
            results.add(parser.expression());
        }
        Optional<Expression> otherwise = parser.take("else") ? Optional.of(parser.expression()) : Optional.empty();
        parser.expect("end");
        return new Choice(conditions, results, otherwise);
    }

    /** The name of a type behind a cast. */
    String type() {
        StringBuilder name = new StringBuilder();
        boolean quotedChar =
                parser.peek().kind() == Kind.QUOTED && parser.peek().text().equals("char");
        String first = parser.name();
        while (parser.take(".")) {
            first = parser.name();
        }
        name.append(quotedChar ? "\"char\"" : first);
        modifiers();
        if (first.equals("double")) {
            parser.expect("precision");
            name.append(" precision");
        } else if ((first.equals("character") || first.equals("bit")) && parser.take("varying")) {
            name.append(" varying");
            modifiers();
        } else if ((first.equals("timestamp") || first.equals("time"))
                && (parser.peek().is("with") || parser.peek().is("without"))
                && parser.peekSecond().is("time")) {
            name.append(' ').append(parser.word()).append(' ').append(parser.word());
            name.append(' ').append(parser.word());
        }
        while (parser.peek().is("[") && parser.peekSecond().is("]")) {
            parser.next();
            parser.next();
            if (name.indexOf("[]") < 0) {
                name.append("[]");
            }
        }
        return TypeNames.plain(name.toString());
    }

    private void modifiers() {
        if (parser.take("(")) {
            parser.list(")");
        }
    }
}
