package dev.migrationsafety.sql.schema;

import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name its name, unquoted
 * @param type its type
 * @param nullable whether it takes nulls
 * @param defaultExpression its default as the server prints it
 * @param source who gives its values
 * @param collation how its texts are compared; empty for the way of its type
 */
public record Column(
        String name,
        DataType type,
        boolean nullable,
        Optional<String> defaultExpression,
        Source source,
        Optional<Collation> collation)
        implements Field {
    /** A text in quotes, and a name in quotes. */
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"");

    /** Functions that are called without parentheses (PostgreSQL 18, func_expr_common_subexpr of its grammar). */
    private static final Pattern WITHOUT_PARENTHESES = Pattern.compile(
            "\\b(?:CURRENT_\\w+|LOCALTIME|LOCALTIMESTAMP|SESSION_USER|SYSTEM_USER|USER)\\b", Pattern.CASE_INSENSITIVE);

    /** Types between whose values a reference leads: whole numbers of any size, texts of any length. */
    private static final Map<String, String> FAMILIES = Map.of(
            "smallint", "bigint", "integer", "bigint", "bigint", "bigint", "character varying", "text", "text", "text");

    /** Who gives the values of a column. */
    public enum Source {
        /** The writer, or the default. */
        WRITTEN,
        /** An identity that a writer may override. */
        IDENTITY_BY_DEFAULT,
        /** An identity that a writer can only override by name. */
        IDENTITY_ALWAYS,
        /** An expression over the other columns. */
        GENERATED
    }

    /** A column compared in the way of its type. */
    public Column(String name, DataType type, boolean nullable, Optional<String> defaultExpression, Source source) {
        this(name, type, nullable, defaultExpression, source, Optional.empty());
    }

    @Override
    public FieldPath path() {
        return FieldPath.of(name);
    }

    @Override
    public String typeName() {
        return type.name();
    }

    @Override
    public boolean hasTypeOf(Field other) {
        return other instanceof Column column && type.equals(column.type);
    }

    @Override
    public String typeFamily() {
        return FAMILIES.getOrDefault(type.base(), type.base());
    }

    @Override
    public boolean measures() {
        return type.measures();
    }

    @Override
    public boolean isRare(@Nullable String value) {
        return EdgeValue.is(type, value);
    }

    /** Those of {@code char(n)}, and of domains over it. */
    @Override
    public boolean ignoresTrailingBlanks() {
        return type.base().equals("character") || type.base().equals("bpchar");
    }

    @Override
    public boolean dependsOnZone() {
        return type.dependsOnZone();
    }

    @Override
    public boolean isComputed() {
        return source == Source.GENERATED;
    }

    /** Where the default is a constant; a function's value would differ from run to run. */
    @Override
    public boolean canBeLeftOut() {
        return source == Source.WRITTEN
                && defaultExpression.map(Column::isConstant).orElse(nullable);
    }

    @Override
    public boolean canBeNull() {
        return nullable && defaultExpression.isPresent();
    }

    private static boolean isConstant(String expression) {
        String bare = TEXT.matcher(expression).replaceAll("''");
        return !bare.contains("(") && !WITHOUT_PARENTHESES.matcher(bare).find();
    }
}
