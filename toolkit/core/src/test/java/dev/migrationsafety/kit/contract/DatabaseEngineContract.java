package dev.migrationsafety.kit.contract;

import static dev.migrationsafety.kit.contract.EngineFixture.ACCOUNT;
import static dev.migrationsafety.kit.contract.EngineFixture.AMOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What each {@link DatabaseEngine} and its servers owe their callers. */
public abstract class DatabaseEngineContract extends OnServer {
    @Test
    void isFoundByItsName() {
        assertThat(fixture.engine().id()).matches("[a-z][a-z0-9-]*");
        assertThat(ServiceLoader.load(DatabaseEngine.class).stream()
                        .map(provider -> provider.get().id()))
                .contains(fixture.engine().id());
        assertThat(server.engine().id()).isEqualTo(fixture.engine().id());
    }

    @Test
    void readsTheNamesThatItShows() {
        assertThat(fixture.engine().name("account")).isEqualTo(ACCOUNT);
        for (ContainerName name : fixture.names()) {
            assertThat(fixture.engine().name(name.toString())).isEqualTo(name);
        }
        assertThat(fixture.engine().field("account.amount")).isEqualTo(new FieldName(ACCOUNT, AMOUNT));
    }

    @Test
    void refusesWhatIsNotAName() {
        for (String text : fixture.notNames()) {
            assertThatThrownBy(() -> fixture.engine().name(text))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(text);
        }
    }

    @Test
    void setsNothingWhereNothingIsSaid() {
        assertThat(fixture.engine().settings(new EmptySection()).described()).isEmpty();
        assertThat(fixture.engine().settings(new EmptySection()))
                .isEqualTo(fixture.engine().settings(new EmptySection()));
    }

    @Test
    void findsNothingBetweenEqualSchemas() {
        Schema schema = database.observeSchema();
        assertThat(fixture.engine().transitions(schema, schema)).isEmpty();
        assertThat(fixture.engine().reviews()).allSatisfy(review -> assertThat(
                        review.judge(schema, schema, new SchemaDiff(List.of())).findings())
                .isEmpty());
    }

    @Test
    void alwaysHasHintsAndAdvice() {
        assertThat(fixture.engine().hints()).isNotNull();
        assertThat(fixture.engine().hints().literals(List.of(fixture.script(fixture.create()))))
                .isNotNull();
        assertThat(fixture.engine().hints().clues(database.observeSchema(), container(ACCOUNT)))
                .isNotNull();
        for (Advice topic : Advice.values()) {
            assertThat(fixture.engine().advice(topic)).isNotNull();
        }
    }

    @Test
    void describesItsServer() {
        assertThat(server.description().product()).isNotBlank();
        assertThat(server.description().majorVersion()).isPositive();
        assertThat(server.description().provisioner()).isNotBlank();
        assertThat(server.passedOver()).isNotNull();
        assertThat(server.notExercised(List.of(database.observeSchema()))).isNotNull();
        assertThat(server.freezing()).isNotNull();
    }

    @Test
    void writesStatementsThatGiveTheSameRecords() {
        List<NewRecord> records = List.of(fixture.newAccount(1, "1.50"), fixture.newPosting(7, 1));
        String statements = server.statements(database.observeSchema(), records);
        assertThat(statements.isBlank()).isNotEqualTo(fixture.writesStatements());
        if (fixture.writesStatements()) {
            load(records.toArray(NewRecord[]::new));
            DataDigest loaded = digest();
            database.empty(database.observeSchema(), List.of(ACCOUNT, EngineFixture.POSTING));
            passes(statements);
            assertThat(digest()).isEqualTo(loaded);
        }
    }

    @Test
    void runsTheScriptsOfTheBaseline() {
        Environment standard = environment();
        Environment filled = standard.withBaseline(
                List.of(fixture.script(fixture.create()), fixture.script(fixture.account(1, "1.00"))));
        try (DatabaseServer other = fixture.open(filled);
                Database baseline = other.createBaseline()) {
            assertThat(baseline.digest(baseline.observeSchema()).recordCount(ACCOUNT))
                    .isEqualTo(1);
        }
        try (DatabaseServer other = fixture.open(standard.withBaseline(List.of(fixture.script(fixture.missing()))))) {
            assertThatThrownBy(other::createBaseline)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("step");
        }
    }

    @Test
    void keepsBaselinesApartAndClosesTwice() {
        try (Database other = server.createBaseline()) {
            assertThat(other.observeSchema()).isNotEqualTo(database.observeSchema());
        }
        database.close();
        server.close();
        server.close();
        assertThat(server.leftovers()).isEmpty();
    }
}
