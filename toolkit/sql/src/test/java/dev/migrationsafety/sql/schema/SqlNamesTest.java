package dev.migrationsafety.sql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.schema.ContainerName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlNamesTest {
    @ParameterizedTest
    @CsvSource({
        "account, public, '', account",
        "public.account, public, '', account",
        "audit.log, public, audit, log",
        "public.account, dbo, public, account",
        "dbo.account, dbo, '', account",
        "Public.account, public, Public, account",
        "audit.log.old, public, audit, log.old",
        "public, public, '', public",
    })
    void readsATableWithOrWithoutItsSchema(String text, String standard, String namespace, String name) {
        assertThat(SqlNames.parse(text, standard)).isEqualTo(new ContainerName(namespace, name));
    }

    @Test
    void leavesTheStandardSchemaOut() {
        assertThat(SqlNames.of("public", "account", "public")).isEqualTo(ContainerName.of("account"));
        assertThat(SqlNames.of("audit", "log", "public")).isEqualTo(new ContainerName("audit", "log"));
    }
}
