package dev.migrationsafety.sql.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelatedColumnsTest {
    private static final Table POT = table("pot", List.of(), "country", "code", "word");
    private static final Table SHARE = table("share", List.of(), "country", "code", "pot_code");
    private static final Table LINE = table(
            "line",
            List.of(new ForeignKey(
                    "f", ContainerName.of("line"), List.of("code"), ContainerName.of("pot"), List.of("code"), false)),
            "code");
    private static final Table COPY = table("copy", List.of(), "a", "b");

    private static Table table(String name, List<ForeignKey> references, String... columns) {
        return new Table(
                ContainerName.of(name),
                Stream.of(columns)
                        .map(column ->
                                new Column(column, DataType.of("text"), true, Optional.empty(), Column.Source.WRITTEN))
                        .toList(),
                Optional.empty(),
                List.of(),
                references,
                List.of(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of());
    }

    private static Schema schema(Container... tables) {
        return Schema.of(new SchemaSnapshot(List.of()), List.of(tables));
    }

    private static List<Reference> related(String text) {
        Script script = new Script("V1__a.sql", "0", text, TransactionMode.PER_SCRIPT);
        return RelatedColumns.of(List.of(script), schema(POT, SHARE, LINE), schema(POT, SHARE, LINE, COPY));
    }

    private static Reference reference(Table table, List<String> fields, Table target, List<String> targetFields) {
        return new Reference(table.name(), FieldPath.all(fields), target.name(), FieldPath.all(targetFields));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE share SET pot_id = pot.id FROM pot WHERE share.country = pot.country AND share.code = pot.code",
                "UPDATE share s SET pot_id = p.id FROM pot AS p WHERE (s.country, s.code) = (p.country, p.code)",
                "SELECT 1 FROM share s LEFT JOIN public.pot p ON lower(s.country) = lower(p.country) AND s.code=p.code",
                "SELECT 1 FROM share JOIN pot USING (country, code)"
            })
    void readsComparisonsOfSeveralColumns(String text) {
        assertThat(related(text))
                .containsExactly(reference(SHARE, List.of("country", "code"), POT, List.of("country", "code")));
    }

    @Test
    void readsComparisonsOfOneColumn() {
        List<Reference> one = List.of(reference(SHARE, List.of("pot_code"), POT, List.of("code")));
        assertThat(related("UPDATE share SET pot_id = (SELECT id FROM pot WHERE pot.code = pot_code)"))
                .containsExactly(reference(POT, List.of("code"), SHARE, List.of("pot_code")));
        assertThat(related("DELETE FROM share WHERE pot_code NOT IN (SELECT code FROM pot)"))
                .isEqualTo(one);
        assertThat(related("DELETE FROM share WHERE share.pot_code IN (SELECT DISTINCT pot.code FROM pot)"))
                .isEqualTo(one);
    }

    @Test
    void readsNoAssignmentsNoSelfJoinsAndNoReferencesOfTheSchema() {
        assertThat(related("UPDATE share SET code = pot.code FROM pot WHERE share.id = pot.id"))
                .isEmpty();
        assertThat(related("DELETE FROM share a USING share b WHERE a.code = b.code"))
                .isEmpty();
        assertThat(related("SELECT 1 FROM line JOIN pot ON pot.code = line.code"))
                .isEmpty();
        assertThat(related("-- FROM share JOIN pot USING (code)\nSELECT 1")).isEmpty();
    }

    @Test
    void readsCopiesIntoNewTables() {
        assertThat(related("INSERT INTO copy (a, b) SELECT word::varchar(9), coalesce(code, 'x') FROM pot p"))
                .containsExactly(reference(COPY, List.of("a"), POT, List.of("word")));
        assertThat(related("INSERT INTO copy (b, a) SELECT p.code, p.word FROM pot p"))
                .containsExactly(reference(COPY, List.of("b", "a"), POT, List.of("code", "word")));
        assertThat(related("INSERT INTO share (code) SELECT word FROM pot")).isEmpty();
    }
}
