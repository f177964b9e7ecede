package dev.migrationsafety.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaRestoredTest {
    private static final CatalogObject TABLE = object("table", "account", Map.of("persistence", "permanent"));
    private static final CatalogObject COLUMN = column(Map.of("type", "text"), Map.of());
    private static final CatalogObject INDEX = object(
                    "index", "account_email_key", Map.of("definition", "unique (email)"))
            .partOf("account");

    @Test
    void findsNothingInEqualSchemas() {
        assertThat(judge(List.of(TABLE, COLUMN), List.of(COLUMN, TABLE))).isEmpty();
    }

    @Test
    void namesWhatIsMissingChangedAndLeftOver() {
        CatalogObject nullable = column(Map.of("type", "text", "default", "''::text"), Map.of());

        List<Finding> missing = judge(List.of(TABLE, COLUMN, INDEX), List.of(TABLE, COLUMN));
        List<Finding> changed = judge(List.of(TABLE, COLUMN), List.of(TABLE, nullable));
        List<Finding> left = judge(List.of(TABLE), List.of(TABLE, COLUMN));

        assertThat(missing).extracting(Finding::rule).containsExactly(Rules.SCHEMA_NOT_RESTORED);
        assertThat(missing.get(0).subject()).isEqualTo("index account_email_key");
        assertThat(changed.get(0).evidence()).containsExactly("default: (none) → ''::text");
        assertThat(left).extracting(Finding::rule).containsExactly(Rules.LEFTOVER);
    }

    @Test
    void doesNotRepeatThePartsOfATableThatIsLeftOver() {
        CatalogObject key = object("primary key", "account(id)", Map.of("definition", "PRIMARY KEY (id)"))
                .partOf("account");

        assertThat(judge(List.of(), List.of(TABLE, COLUMN, INDEX, key)))
                .extracting(Finding::subject)
                .containsExactly("table account");
    }

    @Test
    void doesNotRepeatTheMembersOfAnExtensionThatIsLeftOver() {
        CatalogObject extension = object("extension", "hstore", Map.of("version", "1.8"));
        CatalogObject member = object("extension member", "hstore.hstore(text,text)", Map.of("owner", "postgres"))
                .partOf("hstore");

        assertThat(judge(List.of(), List.of(extension, member)))
                .extracting(Finding::subject)
                .containsExactly("extension hstore");
        assertThat(judge(List.of(extension), List.of(extension, member)))
                .extracting(Finding::subject)
                .containsExactly("extension member hstore.hstore(text,text)");
    }

    @Test
    void keepsADifferenceOfNotesOut() {
        CatalogObject moved = column(Map.of("type", "text"), Map.of("position", "7"));

        assertThat(judge(List.of(COLUMN), List.of(moved))).isEmpty();
    }

    private static CatalogObject column(Map<String, String> attributes, Map<String, String> notes) {
        return new CatalogObject("column", "account.email", attributes, notes).fieldOf("account");
    }

    private static CatalogObject object(String kind, String name, Map<String, String> attributes) {
        return new CatalogObject(kind, name, attributes, Map.of());
    }

    private static List<Finding> judge(List<CatalogObject> before, List<CatalogObject> after) {
        return SchemaRestored.judge(SchemaDiff.between(new SchemaSnapshot(before), new SchemaSnapshot(after)));
    }
}
