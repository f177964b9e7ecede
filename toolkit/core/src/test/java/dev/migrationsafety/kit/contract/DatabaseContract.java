package dev.migrationsafety.kit.contract;

import static dev.migrationsafety.kit.contract.EngineFixture.ACCOUNT;
import static dev.migrationsafety.kit.contract.EngineFixture.AMOUNT;
import static dev.migrationsafety.kit.contract.EngineFixture.NOTE;
import static dev.migrationsafety.kit.contract.EngineFixture.POSTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.ExistingRecords;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each {@link Database} owes its callers. */
public abstract class DatabaseContract extends OnServer {
    @Test
    void observesWhatAScriptMade() {
        Schema schema = database.observeSchema();

        assertThat(container(ACCOUNT).identity()).containsExactly(fixture.id());
        assertThat(container(ACCOUNT).paths())
                .containsAll(fixture.declaresFields() ? List.of(AMOUNT, fixture.id(), NOTE) : List.of(fixture.id()));
        assertThat(container(POSTING).references())
                .extracting(Reference::target)
                .isEqualTo(fixture.enforcesReferences() ? List.of(ACCOUNT) : List.of());
        assertThat(schema.snapshot().objects()).isNotEmpty();
        assertThat(database.observeSchema()).isEqualTo(schema);
    }

    @Test
    void observesTheSameAfterWhatWasMadeIsDropped() {
        try (Database other = server.createBaseline()) {
            Schema before = other.observeSchema();
            passes(other, fixture.create());
            assertThat(other.observeSchema()).isNotEqualTo(before);
            passes(other, fixture.drop());
            assertThat(other.observeSchema()).isEqualTo(before);
        }
    }

    @Test
    void readsTheRecordsThatItDigests() {
        passes(fixture.account(1, "10.50"), fixture.account(2, "20.00"));
        List<FieldPath> fields = List.of(AMOUNT, fixture.id());
        Records read = database.records(container(ACCOUNT), fields);
        List<List<@Nullable Value>> streamed = new ArrayList<>();
        database.read(container(ACCOUNT), fields, values -> streamed.add(new ArrayList<>(values)));

        assertThat(digest().recordCount(ACCOUNT)).isEqualTo(2);
        assertThat(digest().find(ACCOUNT).orElseThrow().fields()).contains(AMOUNT, fixture.id());
        assertThat(read.identity()).containsExactly(fixture.id());
        assertThat(read.records())
                .extracting(record -> record.text(AMOUNT))
                .containsExactlyInAnyOrder("10.50", "20.00");
        assertThat(streamed)
                .isEqualTo(read.records().stream()
                        .map(record -> ExistingRecords.values(record, fields))
                        .toList());
    }

    @Test
    void digestsWhateverTheOrder() {
        load(fixture.newAccount(1, "1.00"), fixture.newAccount(2, "2.00"), fixture.newAccount(3, "3.00"));
        DataDigest first = digest();
        try (Database other = server.createBaseline()) {
            passes(other, fixture.create());
            other.load(other.observeSchema(), List.of(fixture.newAccount(3, "3.00"), fixture.newAccount(1, "1.00")));
            other.load(other.observeSchema(), List.of(fixture.newAccount(2, "2.00")));
            assertThat(other.digest(other.observeSchema())).isEqualTo(first);
        }
    }

    @Test
    void digestsEveryChange() {
        passes(fixture.account(1, "1.00"), fixture.account(2, "2.00"));
        DataDigest before = digest();

        passes(fixture.change(1, "1.01"));
        assertThat(digest()).isNotEqualTo(before);
        passes(fixture.change(1, "1.00"));
        assertThat(digest()).isEqualTo(before);
        passes(fixture.account(3, "3.00"));
        assertThat(digest()).isNotEqualTo(before);
        passes(fixture.remove(3));
        assertThat(digest()).isEqualTo(before);
        passes(fixture.remove(2));
        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void distinguishesAbsentFromNullWhereAFieldCanBeAbsent() {
        load(noted(2, Value.of("x")), fixture.newAccount(1, "1.00"));
        DataDigest left = digest();
        DataRecord without = first();
        assertThat(without.get(NOTE)).isEqualTo(fixture.tellsAbsentFromNull() ? null : Value.NULL);

        database.remove(
                database.observeSchema(),
                new Records(ACCOUNT, List.of(fixture.id()), List.of(fixture.id(), NOTE), List.of(without)));
        load(noted(1, Value.NULL));

        assertThat(first().get(NOTE)).isEqualTo(Value.NULL);
        assertThat(digest().equals(left)).isNotEqualTo(fixture.tellsAbsentFromNull());
    }

    private DataRecord first() {
        return database.records(container(ACCOUNT), List.of(fixture.id(), NOTE)).records().stream()
                .filter(record -> "1".equals(record.text(fixture.id())))
                .findFirst()
                .orElseThrow();
    }

    private NewRecord noted(int id, Value note) {
        TreeMap<FieldPath, Value> values =
                new TreeMap<>(fixture.newAccount(id, "1.00").values());
        values.put(NOTE, note);
        return new NewRecord(ACCOUNT, values);
    }

    @Test
    void opensEqualAndIndependentClones() {
        passes(fixture.account(1, "1.00"), fixture.posting(7, 1));
        Schema schema = database.observeSchema();
        DataDigest digest = digest();
        try (DatabaseTemplate template = database.freeze();
                Database one = template.open()) {
            assertThat(one.observeSchema()).isEqualTo(schema);
            assertThat(one.digest(schema)).isEqualTo(digest);
            passes(one, fixture.account(2, "2.00"));
            try (Database other = template.open()) {
                assertThat(other.observeSchema()).isEqualTo(schema);
                assertThat(other.digest(schema)).isEqualTo(digest);
                passes(other, fixture.drop());
            }
            assertThat(one.digest(schema).recordCount(ACCOUNT)).isEqualTo(2);
        }
    }

    @Test
    void keepsClonesWhoseTemplateIsClosed() {
        passes(fixture.account(1, "1.00"));
        DatabaseTemplate template = database.freeze();
        try (Database clone = template.open()) {
            template.close();
            assertThat(clone.digest(clone.observeSchema()).recordCount(ACCOUNT)).isEqualTo(1);
        }
    }

    @Test
    void closesTwiceAndKnowsNoOtherType() {
        assertThat(database.unwrap(Container.class)).isEmpty();
        database.close();
        database.close();
    }
}
