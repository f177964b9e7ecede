package dev.migrationsafety.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.migration.SemanticVersion;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.SchemaChange;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class VersionPromiseTest {
    private static final CatalogObject COLUMN =
            new CatalogObject("column", "fee.note", Map.of(), Map.of()).fieldOf("fee");
    private static final SchemaDiff NOTHING = new SchemaDiff(List.of());
    private static final SchemaDiff ADDED = new SchemaDiff(List.of(new SchemaChange.Added(COLUMN)));
    private static final SchemaDiff REMOVED = new SchemaDiff(List.of(new SchemaChange.Removed(COLUMN)));

    private static Optional<String> judge(String version, SchemaDiff difference, boolean losesRows) {
        return VersionPromise.judge(new SemanticVersion("1.0.0"), new SemanticVersion(version), difference, losesRows);
    }

    @Test
    void notesAMajorThatIsHarmless() {
        assertThat(judge("2.0.0", ADDED, false))
                .contains("version 2.0.0 is a major version after 1.0.0, but the step removes or changes no"
                        + " existing object and loses no rows");
        assertThat(judge("2.0.0", REMOVED, false)).isEmpty();
        assertThat(judge("2.0.0", NOTHING, true)).isEmpty();
    }

    @Test
    void notesAPatchThatBreaks() {
        assertThat(judge("1.0.1", REMOVED, false))
                .contains("version 1.0.1 is a patch version after 1.0.0, but the step removes or changes fee.note");
        assertThat(judge("1.0.1", NOTHING, true))
                .contains("version 1.0.1 is a patch version after 1.0.0, but" + " the step loses rows");
        assertThat(judge("1.0.1", ADDED, false)).isEmpty();
    }

    @Test
    void letsAMinorDoBoth() {
        assertThat(judge("1.1.0", REMOVED, true)).isEmpty();
        assertThat(judge("1.1.0", NOTHING, false)).isEmpty();
    }
}
