package dev.migrationsafety.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldName;
import dev.migrationsafety.schema.FieldPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private final MongoEngine engine = new MongoEngine();

    @Test
    void readsFieldsInsideDocuments() {
        assertThat(engine.field("wallet.address.zip"))
                .isEqualTo(new FieldName(ContainerName.of("wallet"), FieldPath.of("address", "zip")));
        assertThat(engine.field("`fs.files`.length"))
                .isEqualTo(new FieldName(ContainerName.of("fs.files"), FieldPath.of("length")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wallet", "wallet.", ".x", "`fs.files`", "`fs.files", "`fs.files`length"})
    void refusesWhatIsNotAField(String text) {
        assertThatThrownBy(() -> engine.field(text)).isInstanceOf(ConfigurationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "local", "config", "app", "migration_safety_", "migration_safety_00000000_1"})
    void dropsNoDatabaseThatThisRunDidNotMake(String database) {
        assertThatThrownBy(() -> new OurNames().check(database)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void dropsDatabasesOfThisRun() {
        OurNames names = new OurNames();
        String name = names.next();

        assertThat(names.check(name)).isEqualTo(name).startsWith("migration_safety_");
    }
}
