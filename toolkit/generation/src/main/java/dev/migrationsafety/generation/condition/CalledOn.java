package dev.migrationsafety.generation.condition;

import dev.migrationsafety.generation.condition.evaluation.Evaluation;
import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.generation.condition.expression.Expression;
import dev.migrationsafety.generation.condition.expression.Expression.Call;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts of a column on which a function, or functions within each other, give certain results. */
final class CalledOn {
    private CalledOn() {}

    /** The demand on the column of an expression with a call; none if there is none, or no text is known to meet it. */
    static List<List<Atom>> of(Expression called, List<Value> results) {
        Set<String> columns = Expression.columns(called);
        if (DisjunctiveForm.call(called).isEmpty() || columns.size() != 1 || isCoalesce(called)) {
            return List.of();
        }
        Set<Value> values = new LinkedHashSet<>();
        for (Value result : results) {
            if (result instanceof Value.Text text) {
                candidates(text.text()).stream()
                        .<Value>map(Value.Text::new)
                        .filter(value ->
                                new Evaluation(name -> value).of(called).equals(result))
                        .forEach(values::add);
            }
        }
        return values.isEmpty()
                ? List.of()
                : DisjunctiveForm.one(new Atom.OneOf(columns.iterator().next(), List.copyOf(values)));
    }

    /** A default may be the result too, so the column may as well be null. */
    private static boolean isCoalesce(Expression called) {
        return DisjunctiveForm.call(called)
                .map(Call::function)
                .filter("coalesce"::equals)
                .isPresent();
    }

    private static List<String> candidates(String text) {
        String capital = text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return List.of(
                text,
                text.toUpperCase(Locale.ROOT),
                text.toLowerCase(Locale.ROOT),
                capital,
                " " + text + " ",
                text + "1",
                "1" + text);
    }
}
