package dev.migrationsafety.rules;

import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values that the tests of several checks share. */
final class RulesFixtures {
    private RulesFixtures() {}

    static Column column(String name, String type) {
        return new Column(name, DataType.of(type), true, Optional.empty(), Column.Source.WRITTEN);
    }

    static SurvivalContext context(String subject, String before, String after) {
        return new SurvivalContext(
                Map.of(subject, column(subject, before)),
                Map.of(subject, column(subject, after)),
                Map.of(),
                Set.of(),
                Set.of());
    }
}
