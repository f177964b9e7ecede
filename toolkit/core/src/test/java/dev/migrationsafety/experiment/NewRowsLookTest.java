package dev.migrationsafety.experiment;

import static dev.migrationsafety.experiment.Ledger.ACCOUNT;
import static dev.migrationsafety.experiment.Ledger.BALANCE;
import static dev.migrationsafety.experiment.Ledger.CURRENCY;
import static dev.migrationsafety.experiment.Ledger.ID;
import static dev.migrationsafety.experiment.Ledger.NUMBER;
import static dev.migrationsafety.experiment.Ledger.POSTING;
import static dev.migrationsafety.experiment.Ledger.number;
import static dev.migrationsafety.experiment.Ledger.record;
import static dev.migrationsafety.experiment.Ledger.run;
import static dev.migrationsafety.experiment.Ledger.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.engine.statistics.Operation;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewRowsLookTest {
    private static final List<FieldPath> OLD_FIELDS = List.of(BALANCE, ID, NUMBER);
    private static final List<FieldPath> NEW_FIELDS = List.of(BALANCE, CURRENCY, ID, NUMBER);
    private static final DataRecord WRITTEN =
            record(Map.of(ID, number("3", "long"), NUMBER, text("C"), CURRENCY, text("USD")));
    private static final DataRecord LEFT = record(Map.of(ID, number("3", "long"), NUMBER, text("C")));
    private static final DataRecord AGAIN =
            record(Map.of(ID, number("3", "long"), NUMBER, text("C"), CURRENCY, text("EUR")));
    private static final String INSERT = "insert account id=3 number=C currency=USD";

    private final Ledger ledger = Ledger.of(KitProfile.FULL);
    private final Laboratory lab = ledger.lab();
    private final Recipe start = new Recipe.Prepared(lab.own(ledger.stations().freeze(1)));
    private final Experiment goesUp = Experiment.over(start, Look.WHOLE).then(ledger.up(2), Look.WHOLE);

    @AfterEach
    void close() {
        ledger.close();
    }

    private NewRows rows(Optional<ContainerName> only) {
        return new NewRows(goesUp.end(), goesUp.state(0), only);
    }

    /** Up, a script of an application, down, and up again. */
    private Trace trace(Experiment up, String written, NewRows rows) {
        return lab.run(up.then(run(written), Look.WHOLE, new Look.Written(rows))
                .then(ledger.down(2), Look.WHOLE, new Look.Left(rows))
                .then(ledger.up(2), new Look.Again(rows, Optional.empty())));
    }

    private Trace trace(String written) {
        return trace(goesUp, written, rows(Optional.empty()));
    }

    private NewRows.Written written(Trace trace) {
        return trace.after(2).get(new Look.Written(rows(Optional.empty())));
    }

    private NewRows.Left left(Trace trace) {
        return trace.after(3).get(new Look.Left(rows(Optional.empty())));
    }

    private static Map<ContainerName, Records> accounts(List<FieldPath> fields, DataRecord record) {
        return Map.of(ACCOUNT, new Records(ACCOUNT, List.of(ID), fields, List.of(record)));
    }

    @Test
    void followsNewRecordsThroughADownAndAnUp() {
        Trace trace = trace(INSERT);

        assertThat(written(trace)).isEqualTo(new NewRows.Written(accounts(NEW_FIELDS, WRITTEN), true, Set.of()));
        assertThat(left(trace)).isEqualTo(new NewRows.Left(List.of(), accounts(OLD_FIELDS, LEFT)));
        assertThat(trace.after(4).get(new Look.Again(rows(Optional.empty()), Optional.empty())))
                .isEqualTo(new NewRows.Again(ledger.stations().observe(2).schema(), accounts(NEW_FIELDS, AGAIN)));
    }

    @Test
    void endsWhereNothingWasWritten() {
        for (String nothing : List.of("# nothing", "set account currency=USD", "remove posting where id=1")) {
            Trace trace = trace(nothing);

            assertThat(trace.seen()).as(nothing).hasSize(3);
            assertThat(written(trace).records()).as(nothing).isEmpty();
        }
    }

    @Test
    void endsWhereNothingWasWrittenIntoTheOnlyContainerThatMatters() {
        NewRows postings = rows(Optional.of(POSTING));
        Trace trace = trace(goesUp, INSERT, postings);

        assertThat(trace.seen()).hasSize(3);
        assertThat(trace.last().get(new Look.Written(postings)))
                .isEqualTo(new NewRows.Written(Map.of(), true, Set.of()));
    }

    @Test
    void saysWhichContainersHoldChangedOlderRecords() {
        Trace trace = trace(INSERT + "\nset account number=Z where id=1");

        assertThat(written(trace)).isEqualTo(new NewRows.Written(accounts(NEW_FIELDS, WRITTEN), true, Set.of(ACCOUNT)));
    }

    @Test
    void comparesNoOlderRecordsWhereSomeAreGone() {
        Trace trace = trace(INSERT + "\nremove posting where id=1");

        assertThat(written(trace))
                .isEqualTo(new NewRows.Written(accounts(NEW_FIELDS, WRITTEN), false, Set.of(POSTING)));
        assertThat(left(trace)).isEqualTo(new NewRows.Left(List.of(), accounts(OLD_FIELDS, LEFT)));
    }

    @Test
    void findsOlderRecordsThatTheDownLoses() {
        NewRows rows = rows(Optional.empty());
        Trace trace = lab.run(goesUp.then(run(INSERT), Look.WHOLE, new Look.Written(rows))
                .then(run("remove posting where id=1"), Look.WHOLE, new Look.Left(rows)));

        DataRecord gone = record(Map.of(ID, number("1", "long"), FieldPath.of("account_id"), number("1", "long")));
        assertThat(trace.last().get(new Look.Left(rows)).older())
                .containsExactly(new RecordsDifference(POSTING, List.of(gone), List.of(), List.of()));
    }

    @Test
    void readsRememberedRecordsOfTheStartWithoutAnotherClone() {
        trace(INSERT);
        long without = ledger.count(Operation.CLONE);
        try (Ledger other = Ledger.of(KitProfile.FULL)) {
            Recipe again = new Recipe.Prepared(other.lab().own(other.stations().freeze(1)));
            Look.Remember remember =
                    new Look.Remember(other.stations().observe(2).schema());
            Experiment up = Experiment.over(again, Look.WHOLE, remember).then(other.up(2), Look.WHOLE);
            NewRows rows = new NewRows(up.end(), up.state(0), Optional.empty());
            Trace trace = other.lab()
                    .run(up.then(run(INSERT), Look.WHOLE, new Look.Written(rows))
                            .then(other.down(2), Look.WHOLE, new Look.Left(rows))
                            .then(other.up(2), new Look.Again(rows, Optional.empty())));

            assertThat(trace.start().get(remember)).isEqualTo(remember.other());
            assertThat(trace.after(3).get(new Look.Left(rows)))
                    .isEqualTo(new NewRows.Left(List.of(), accounts(OLD_FIELDS, LEFT)));
            assertThat(other.count(Operation.CLONE)).isEqualTo(without - 1);
        }
    }
}
