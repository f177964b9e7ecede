package dev.migrationsafety.sql.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Form;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LiteralPlacesTest {
    private static Column column(String name, DataType type) {
        return new Column(name, type, true, Optional.empty(), Column.Source.WRITTEN);
    }

    private static DataType type(String base, Form form, OptionalInt length, List<String> labels) {
        return new DataType(
                base,
                base,
                form,
                length,
                OptionalInt.empty(),
                OptionalInt.empty(),
                labels,
                Optional.empty(),
                List.of(),
                List.of(),
                true);
    }

    private static Table table(Column... columns) {
        return new Table(
                ContainerName.of("t"),
                List.of(columns),
                Optional.of(new Key("t_pkey", List.of("id"), true, "")),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                false);
    }

    @Test
    void namesTablesWithAFreeColumnThatCanHoldTheText() {
        DataType shortText = type("character varying", Form.BASE, OptionalInt.of(3), List.of());
        DataType mood = type("mood", Form.ENUM, OptionalInt.empty(), List.of("sad", "glad"));
        Column id = column("id", DataType.of("text"));
        Table numbers = table(id, column("n", DataType.of("integer")), column("day", DataType.of("date")));
        Table texts = table(id, column("v", DataType.of("text")));
        Table few = table(id, column("v", shortText));
        Table moods = table(id, column("v", mood));

        assertThat(LiteralPlaces.in(texts, List.of())).isFalse();
        assertThat(LiteralPlaces.in(numbers, List.of("EUR"))).isFalse();
        assertThat(LiteralPlaces.in(texts, List.of("EUR"))).isTrue();
        assertThat(LiteralPlaces.in(few, List.of("euro"))).isFalse();
        assertThat(LiteralPlaces.in(few, List.of("euro", "EUR"))).isTrue();
        assertThat(LiteralPlaces.in(moods, List.of("EUR"))).isFalse();
        assertThat(LiteralPlaces.in(moods, List.of("sad"))).isTrue();
    }
}
