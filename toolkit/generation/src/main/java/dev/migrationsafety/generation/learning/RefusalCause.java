package dev.migrationsafety.generation.learning;

import dev.migrationsafety.data.LoadResult.Refusal;
import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.generation.value.Texts;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Column.Source;
import dev.migrationsafety.sql.schema.DataType.Form;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be the reason why a server refuses a row.
 *
 * @param demanded what a row meets that does not have it
 */
record RefusalCause(Condition demanded) {
    private static final List<String> JSON = List.of("object", "array", "string", "number", "boolean", "null");

    /** The features that rows of a table can have, with texts that functions name and values that messages quote. */
    static List<RefusalCause> of(Table table, List<String> regexes, List<Refusal> refused) {
        List<RefusalCause> features = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.source() != Source.GENERATED) {
                String name = '"' + column.name().replace("\"", "\"\"") + '"';
                if (column.nullable() && column.type().nullable()) {
                    features.add(new RefusalCause(Condition.parse(name + " IS NOT NULL")));
                    features.add(new RefusalCause(Condition.parse(name + " IS NULL")));
                }
                conditions(column, name, regexes, refused)
                        .forEach(text -> features.add(new RefusalCause(Condition.parse(text))));
            }
        }
        return features;
    }

    private static List<String> conditions(Column column, String name, List<String> regexes, List<Refusal> refused) {
        List<String> texts = new ArrayList<>();
        String base = column.type().base();
        if (column.type().form() == Form.ENUM) {
            column.type().labels().forEach(label -> texts.add(name + " <> " + quote(label)));
        } else if (base.equals("boolean")) {
            texts.add(name + " = true");
            texts.add(name + " = false");
        } else if (Value.NUMBERS.contains(base)) {
            texts.add(name + " >= 0");
            texts.add(name + " <= 0");
            texts.add(name + " <> 0");
        } else if (Set.of("json", "jsonb").contains(base)) {
            JSON.forEach(kind -> texts.add(base + "_typeof(" + name + ") = " + quote(kind)));
        } else if (Texts.isText(column.type())) {
            texts.add(name + " <> ''");
            regexes.forEach(regex -> texts.add(name + " ~ " + quote(regex)));
            quoted(column.name(), refused).forEach(value -> texts.add(name + " <> " + quote(value)));
        }
        return texts;
    }

    /** The values of a column that a message quotes. */
    private static Set<String> quoted(String column, List<Refusal> refused) {
        Set<String> values = new TreeSet<>();
        FieldPath field = FieldPath.of(column);
        for (Refusal refusal : refused) {
            String value = refusal.record().text(field);
            if (value != null && refusal.failure().message().contains('"' + value + '"')) {
                values.add(value);
            }
        }
        return values;
    }

    private static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Whether a row has it, by its cells. */
    boolean isIn(Table table, Map<String, @Nullable String> cells) {
        Function<String, Value> row = name -> table.column(name)
                .filter(column -> cells.containsKey(name))
                .map(column -> Value.of(column.type(), cells.get(name)))
                .orElse(Value.UNKNOWN);
        return demanded.isBrokenBy(row);
    }
}
