package dev.migrationsafety.generation.value;

import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.generation.value.constraint.Measure;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Form;
import java.util.List;

/**
 * A request for values of a column.
 *
 * @param type its type
 * @param column its name, which may show what it contains
 * @param valueConstraint what is demanded
 * @param conditions conditions on this column alone
 * @param usual its default as the server prints it, which may show what it contains; empty if there is none
 */
public record WantedValues(
        DataType type, String column, ValueConstraint valueConstraint, List<Condition> conditions, String usual) {
    /** Copies the list. */
    public WantedValues {
        conditions = List.copyOf(conditions);
    }

    /** A column of which no default is known. */
    public WantedValues(DataType type, String column, ValueConstraint valueConstraint, List<Condition> conditions) {
        this(type, column, valueConstraint, conditions, "");
    }

    /** Whether it contains documents in JSON. */
    boolean isJson() {
        return type.form() == Form.BASE
                && (type.base().equals("json") || type.base().equals("jsonb"));
    }

    /** The same with another demand. */
    public WantedValues with(ValueConstraint other) {
        return new WantedValues(type, column, other, conditions, usual);
    }

    /** Whether a text meets the demand and breaks no condition. */
    public boolean accepts(String text) {
        return meetsDemand(text) && breaksNoCondition(text);
    }

    /** Whether the type has the value of a text that was made for another type. */
    public boolean holds(String text) {
        if (Texts.isText(type)) {
            return Texts.length(text) <= Texts.mostCharacters(type);
        }
        return Measure.of(type)
                .filter(Measure::isWhole)
                .flatMap(measure -> measure.position(text)
                        .map(at -> at.compareTo(measure.low()) >= 0
                                && at.compareTo(measure.high()) <= 0
                                && at.stripTrailingZeros().scale() <= 0))
                .orElse(true);
    }

    private boolean breaksNoCondition(String text) {
        if (conditions.isEmpty()) {
            return true;
        }
        Value value = Value.of(type, text);
        return conditions.stream().noneMatch(condition -> condition.isBrokenBy(name -> value));
    }

    private boolean meetsDemand(String text) {
        if (valueConstraint.equals(ValueConstraint.NONE)) {
            return true;
        }
        if (valueConstraint.excluded().contains(text)
                || !valueConstraint.oneOf().map(texts -> texts.contains(text)).orElse(true)) {
            return false;
        }
        if (Texts.isText(type)) {
            int length = Texts.length(text);
            return length >= valueConstraint.minLength() && length <= valueConstraint.maxLength();
        }
        return Measure.of(type)
                .flatMap(measure -> measure.position(text))
                .map(at ->
                        valueConstraint.low().map(low -> at.compareTo(low) >= 0).orElse(true)
                                && valueConstraint
                                        .high()
                                        .map(high -> at.compareTo(high) <= 0)
                                        .orElse(true))
                .orElse(true);
    }

    /** The greatest number of characters of a text. */
    public int mostCharacters() {
        return Math.min(Texts.mostCharacters(type), valueConstraint.maxLength());
    }
}
