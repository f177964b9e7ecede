package dev.migrationsafety.preparation;

import static dev.migrationsafety.preparation.Preparations.ACCOUNT;
import static dev.migrationsafety.preparation.Preparations.POSTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.kit.KitTransition;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.settings.RehearsalSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreparationTest {
    /** The generator puts a note, which nobody declares and which is no number, into every third account. */
    private static final String REFUSES_NOTES = "field account extra.note long";

    private static final List<String> ALL = ids(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

    private static List<String> ids(int... ids) {
        return IntStream.of(ids).mapToObj(String::valueOf).toList();
    }

    private static void expect(Preparations made, List<String> accounts, String... findings) {
        Prepared prepared = made.prepared();
        assertThat(made.findings()).containsExactly(findings);
        assertThat(made.ids(prepared.data().startOfAll(), ACCOUNT)).isEqualTo(ALL);
        assertThat(made.ids(prepared.data().start(), ACCOUNT)).isEqualTo(accounts);
        assertThat(prepared.before().digest().recordCount(ACCOUNT)).isEqualTo(accounts.size());
    }

    @Test
    void goesUpOverAllRows() {
        try (Preparations made = Preparations.of("field account currency text fill=EUR\nset account owner=X")) {
            expect(made, ALL);

            Prepared prepared = made.prepared();
            assertThat(prepared.opinion().notes()).isEmpty();
            assertThat(prepared.opinion().examined()).isEqualTo(Map.of(Claim.UP, 2L));
            assertThat(prepared.data().common()).isSameAs(prepared.data().all());
            assertThat(prepared.data().sides()).isEmpty();
            assertThat(prepared.data().standings()).isEmpty();
            assertThat(prepared.refusals()).isEmpty();
            assertThat(prepared.up().complete()).isTrue();
            assertThat(prepared.top().orElseThrow().observation())
                    .isEqualTo(prepared.after().orElseThrow());
        }
    }

    @Test
    void leavesOutRefusedRowsWithAWarning() {
        try (Preparations made = Preparations.of(REFUSES_NOTES)) {
            expect(
                    made,
                    ids(2, 3, 5, 6, 8, 9, 11, 12),
                    "WARNING up-refuses-rows account: Migration 002_step.up.kit refuses 4 of 12 rows of account"
                            + " that the previous version allows: statement 1 (002_step.up.kit:1): code"
                            + " bad-value, account.extra.note: \"note 0\" is no long");

            Prepared prepared = made.prepared();
            assertThat(prepared.refusals())
                    .extracting(ScriptOutcome.Failed::code)
                    .containsExactly("bad-value");
            assertThat(prepared.up().complete()).isTrue();
            assertThat(prepared.after().orElseThrow().digest().recordCount(ACCOUNT))
                    .isEqualTo(8);
        }
    }

    @Test
    void doesNotKnowOfRowsWhereAllThatWereGeneratedAreRefused() {
        RehearsalSettings oneRow = RehearsalSettings.standard().withRows(1);
        try (Preparations made = Preparations.of(KitProfile.FULL, REFUSES_NOTES, oneRow)) {
            assertThat(made.findings())
                    .containsExactly(
                            "WARNING up-refuses-rows account: Migration 002_step.up.kit refuses 1 of 1 rows of"
                                    + " account that the previous version allows: statement 1"
                                    + " (002_step.up.kit:1): code bad-value, account.extra.note: \"note 0\" is"
                                    + " no long",
                            "INCONCLUSIVE table-not-filled account: The next version cannot hold any generated"
                                    + " row of account, so the survival of its rows is untested.");
            assertThat(made.prepared().before().digest().recordCount(ACCOUNT)).isZero();
            assertThat(made.prepared().up().complete()).isTrue();
        }
    }

    @Test
    void findsAnUpThatFailsOnAnyRow() {
        try (Preparations made = Preparations.of("field account currency text required")) {
            expect(
                    made,
                    ALL,
                    "ERROR up-fails-with-rows account: Migration 002_step.up.kit succeeds on empty tables and"
                            + " fails once account contains rows, at statement 1 (002_step.up.kit:1): code"
                            + " constraint, account.currency is required, but (absent). The steps after it"
                            + " start from the schema after this step, filled with new rows.");

            Prepared prepared = made.prepared();
            assertThat(prepared.up().complete()).isFalse();
            assertThat(prepared.after()).isEmpty();
            assertThat(prepared.top()).isEmpty();
            assertThat(prepared.refusals()).isEmpty();
            assertThat(prepared.opinion().examined()).isEmpty();
        }
    }

    @Test
    void onlyNotesRowsThatCollideWithRowsOfTheUp() {
        try (Preparations made = Preparations.of("insert account id=2 number=N owner=O")) {
            expect(made, ids(1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));

            Prepared prepared = made.prepared();
            String collided =
                    made.records(prepared.data().startOfAll(), ACCOUNT).get(1).toString();
            assertThat(prepared.opinion().notes())
                    .containsExactly("the up was retried without 1 generated row of account that collided with"
                            + " rows that the step writes: " + collided);
            assertThat(prepared.refusals()).isEmpty();
            assertThat(prepared.up().complete()).isTrue();
            assertThat(made.ids(prepared.data().start(), POSTING)).isNotEmpty();
        }
    }

    @Test
    void keepsRowsApartThatTheNextVersionCannotHold() {
        try (Preparations made = Preparations.of("require account balance")) {
            Prepared prepared = made.prepared();
            KitTransition required = new KitTransition.RequiredAdded(ACCOUNT, FieldPath.of("balance"));
            List<String> beyond = made.records(prepared.data().startOfAll(), ACCOUNT).stream()
                    .filter(record -> record.text(FieldPath.of("balance")) == null)
                    .map(record -> String.valueOf(record.text(FieldPath.of("id"))))
                    .toList();
            List<String> common =
                    ALL.stream().filter(id -> !beyond.contains(id)).toList();

            assertThat(beyond).isNotEmpty();
            expect(made, common);
            assertThat(prepared.data().sides()).containsExactly(new UnholdableRows(required, beyond.size()));
            assertThat(prepared.data().standings()).hasSize(1);
            assertThat(prepared.data().standings().get(0).missing()).isEmpty();
            assertThat(prepared.up().complete()).isTrue();
        }
    }

    @Test
    void leavesOutRowsByTrialWhereTheServerCannotTellThemApart() {
        try (Preparations made =
                Preparations.of(KitProfile.WITHOUT_BORDERS, "require account balance", RehearsalSettings.standard())) {
            Prepared prepared = made.prepared();
            long refused = 12 - prepared.before().digest().recordCount(ACCOUNT);

            assertThat(made.findings())
                    .containsExactly("WARNING up-refuses-rows account: Migration 002_step.up.kit refuses " + refused
                            + " of 12 rows of account that the previous version allows: statement 1"
                            + " (002_step.up.kit:1): code constraint, account.balance is required, but"
                            + " (absent)");
            assertThat(prepared.opinion().notes())
                    .containsExactly("unknown which rows the next version can hold: account.balance: required");
            assertThat(prepared.data().sides()).isEmpty();
            assertThat(prepared.up().complete()).isTrue();
        }
    }

    @Test
    void dropsAllThatItMadeWithItsLastHolder() {
        for (String up : List.of(REFUSES_NOTES, "require account balance", "field account currency text required")) {
            Preparations made = Preparations.of(up);
            made.prepared().share().close();
            assertThat(made.stations().frozen()).as(up).isPositive();
            made.prepared().close();

            assertThat(made.stations().databases()).as(up).isZero();
            assertThat(made.stations().frozen()).as(up).isZero();
            made.stations().close();
        }
    }
}
