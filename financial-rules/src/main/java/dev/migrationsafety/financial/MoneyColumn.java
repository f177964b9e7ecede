package dev.migrationsafety.financial;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A column that contains money.
 *
 * @param column its names over the history
 * @param currency names of the column that says its currency, empty if there is none
 * @param minorUnits how many digits the last column stores after the decimal point
 */
record MoneyColumn(ColumnAlternatives column, List<FieldName> currency, int minorUnits) {
    private static final int LARGEST_MINOR_UNITS = 18;

    MoneyColumn {
        currency = List.copyOf(currency);
    }

    static Optional<MoneyColumn> of(RuleEntries ruleEntries) {
        ruleEntries.expect(List.of("column"), List.of("currency", "minor-units"));
        List<FieldName> names = ruleEntries.columns("column");
        List<FieldName> currency = ruleEntries.columns("currency");
        for (FieldName name : currency) {
            if (names.stream().noneMatch(amount -> amount.container().equals(name.container()))) {
                ruleEntries.wrong("entry currency names " + name + ", whose table has none of the columns under column;"
                        + " use a column of the same table");
            }
        }
        OptionalInt minorUnits = minorUnits(ruleEntries.text("minor-units"));
        if (minorUnits.isEmpty()) {
            ruleEntries.wrong("entry minor-units is \"" + ruleEntries.text("minor-units")
                    + "\"; write a number from 0 to " + LARGEST_MINOR_UNITS);
        }
        return ruleEntries.sound()
                ? Optional.of(new MoneyColumn(new ColumnAlternatives(names), currency, minorUnits.orElse(0)))
                : Optional.empty();
    }

    private static OptionalInt minorUnits(String text) {
        if (text.isEmpty()) {
            return OptionalInt.of(0);
        }
        boolean fits = text.matches("\\d{1,2}") && Integer.parseInt(text) <= LARGEST_MINOR_UNITS;
        return fits ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    Optional<FieldPath> currencyOf(ContainerName table, Schema relations) {
        return currency.stream()
                .filter(name -> name.container().equals(table) && name.existsIn(relations))
                .map(FieldName::path)
                .findFirst();
    }

    /** A value of one of the names in whole units. */
    ExactValue exactValue(FieldName name, String text) {
        boolean minor = name.equals(column.names().get(column.names().size() - 1));
        return ExactValue.of(text, minor ? minorUnits : 0);
    }
}
