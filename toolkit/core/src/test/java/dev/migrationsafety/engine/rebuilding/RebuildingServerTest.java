package dev.migrationsafety.engine.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.RecordBlock;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.FreezeStrategy;
import dev.migrationsafety.engine.capability.Counters;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.kit.KitEngine;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RebuildingServerTest {
    private static final ContainerName ACCOUNT = ContainerName.of("account");
    private static final String ACCOUNTS =
            """
            container account
            field account balance decimal
            counter numbers
            insert account id=1 balance=1:decimal zone=$zone
            insert account id=2
            """;

    private final DatabaseServer server = KitEngine.server(KitProfile.WITHOUT_TEMPLATES);
    private final Database database = server.createBaseline();

    @AfterEach
    void close() {
        server.close();
    }

    private static ScriptOutcome run(Database database, String zone, String text) {
        try (ScriptSession session = database.openSession(zone)) {
            return session.run(script(text));
        }
    }

    private static Script script(String text) {
        return new Script("a.kit", "", text, TransactionMode.PER_SCRIPT);
    }

    private static DataDigest digest(Database database) {
        return database.digest(database.observeSchema());
    }

    /** The second clone, since the first is the database itself. */
    private static Database second(DatabaseTemplate template) {
        template.open().close();
        return template.open();
    }

    @Test
    void saysHowItFreezes() {
        assertThat(server.freezing()).isEqualTo(FreezeStrategy.REBUILD);
    }

    @Test
    void runsScriptsAgainInTheirTimeZone() {
        run(database, "Asia/Kathmandu", ACCOUNTS);
        Schema schema = database.observeSchema();
        DataDigest before = digest(database);
        try (DatabaseTemplate template = database.freeze();
                Database clone = second(template)) {
            assertThat(clone.observeSchema()).isEqualTo(schema);
            assertThat(digest(clone)).isEqualTo(before);
        }
    }

    @Test
    void repeatsSessionsAsTheyWere() {
        try (ScriptSession one = database.openSession("UTC");
                ScriptSession other = database.openSession("UTC")) {
            one.run(script("container account\nlet city=Rome"));
            other.run(script("let city=Oslo"));
            one.run(script("insert account id=1 city=$city"));
            other.run(script("insert account id=2 city=$city"));
            one.restore();
            assertThat(one.run(script("insert account id=3 city=$city"))).isInstanceOf(ScriptOutcome.Failed.class);
        }
        DataDigest before = digest(database);
        try (DatabaseTemplate template = database.freeze();
                Database clone = second(template)) {
            assertThat(digest(clone)).isEqualTo(before);
        }
    }

    @Test
    void repeatsWhatWasLoadedRemovedAndSet() {
        run(database, "UTC", ACCOUNTS);
        Schema schema = database.observeSchema();
        Container account = schema.find(ACCOUNT).orElseThrow();
        List<NewRecord> records = new ArrayList<>(List.of(
                NewRecord.ofTexts(ACCOUNT, Map.of("id", "3")),
                NewRecord.ofTexts(ACCOUNT, Map.of("id", "4", "balance", "2.5"))));
        database.load(schema, sink -> RecordBlock.of(records).forEach(sink));
        records.clear();
        database.remove(schema, database.records(account, List.of(FieldPath.of("id"))));
        database.load(schema, List.of(NewRecord.ofTexts(ACCOUNT, Map.of("id", "5"))));
        database.capability(Counters.class)
                .orElseThrow()
                .setCounters(List.of(new CounterPosition("numbers", 7, true, 1, false, List.of())));
        DataDigest before = digest(database);
        try (DatabaseTemplate template = database.freeze();
                Database clone = second(template)) {
            assertThat(digest(clone)).isEqualTo(before);
            assertThat(digest(clone).recordCount(ACCOUNT)).isEqualTo(1);
            assertThat(digest(clone).counter("numbers").orElseThrow().lastValue())
                    .isEqualTo(7);
        }
    }

    @Test
    void freezesClonesOfClonesAndKeepsThemApart() {
        run(database, "UTC", ACCOUNTS);
        try (DatabaseTemplate first = database.freeze()) {
            Database clone = first.open();
            run(clone, "UTC", "insert account id=3");
            try (DatabaseTemplate further = clone.freeze();
                    Database built = second(further);
                    Database older = first.open()) {
                assertThat(digest(built).recordCount(ACCOUNT)).isEqualTo(3);
                assertThat(digest(older).recordCount(ACCOUNT)).isEqualTo(2);
            }
        }
    }

    @Test
    void refusesToFreezeWhatCannotBeRepeated() {
        database.unwrap(AutoCloseable.class);
        assertThatThrownBy(database::freeze)
                .isInstanceOf(ObservationException.class)
                .hasMessage("The database cannot be frozen: the engine rebuilds a state by repeating what was"
                        + " done, and the use of AutoCloseable cannot be repeated.");
    }

    @Test
    void refusesToFreezeAfterAnInterruptedScript() {
        try (ScriptSession session = database.openSession("UTC")) {
            assertThatThrownBy(() -> session.run(script(ACCOUNTS), (number, statement) -> {
                        throw new IllegalStateException("crash");
                    }))
                    .hasMessage("crash");
        }
        assertThatThrownBy(database::freeze)
                .hasMessage("The database cannot be frozen: the engine rebuilds a state by repeating what was"
                        + " done, and the interrupted script a.kit cannot be repeated.");
    }
}
