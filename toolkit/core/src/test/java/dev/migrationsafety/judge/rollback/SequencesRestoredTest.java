package dev.migrationsafety.judge.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequencesRestoredTest {
    @Test
    void letsASequenceGoForward() {
        assertThat(judge(at(7, true), at(9, true))).isEmpty();
        assertThat(judge(at(7, true), at(7, true))).isEmpty();
    }

    @Test
    void catchesASequenceThatWentBack() {
        assertThat(judge(at(7, true), at(1, false)))
                .extracting(Finding::rule, Finding::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Rules.SEQUENCE_REWOUND, "sequence account_id_seq"));
    }

    @Test
    void catchesANextValueThatIsInUse() {
        assertThat(judge(at(7, true), new CounterPosition("account_id_seq", 9, true, 1, true, List.of())))
                .hasSize(1);
    }

    @Test
    void takesAnExhaustedSequence() {
        CounterPosition last = new CounterPosition("account_id_seq", Long.MAX_VALUE, true, 1, false, List.of());
        CounterPosition first = new CounterPosition("account_id_seq", Long.MIN_VALUE, true, -1, false, List.of());

        assertThat(judge(last, last)).isEmpty();
        assertThat(judge(first, first)).isEmpty();
        assertThat(judge(last, at(7, true))).hasSize(1);
    }

    @Test
    void catchesANewSequenceOfTheSameColumnThatBeginsAnew() {
        CounterPosition old = fed("account_id_seq", 7, true, "id");

        assertThat(judge(old, fed("account_id_seq1", 1, false, "id")))
                .extracting(Finding::subject, Finding::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "sequence account_id_seq1",
                                "Sequence account_id_seq1, which replaces account_id_seq, continues at 1 after the down; it"
                                        + " stood at 8 before the up. It gives out again values that it gave out before the up."));
        assertThat(judge(old, fed("account_id_seq1", 9, true, "id"))).isEmpty();
        assertThat(judge(old, fed("account_no_seq", 1, false, "no"))).isEmpty();
    }

    @Test
    void letsSequencesThatAreReplacedGiveOutValuesFirst() {
        CounterPosition old = fed("account_id_seq", 1, false, "id");
        DataDigest before = new DataDigest(List.of(digest(3)), List.of(old));
        DataDigest after = new DataDigest(List.of(digest(3)), List.of(fed("account_id_seq1", 1, false, "id")));
        DataDigest empty = new DataDigest(List.of(digest(0)), List.of());

        assertThat(SequencesRestored.replaced(before, List.of(after)))
                .containsExactly(fed("account_id_seq", 41, true, "id"));
        assertThat(SequencesRestored.replaced(before, List.of(before))).isEmpty();
        assertThat(SequencesRestored.replaced(before, List.of(after, empty))).isEmpty();
        DataDigest given = new DataDigest(List.of(digest(3)), List.of(fed("account_id_seq", 41, true, "id")));
        assertThat(SequencesRestored.judgeNew(given, after)).hasSize(1);
        assertThat(SequencesRestored.judgeNew(
                        given, new DataDigest(List.of(digest(3)), List.of(fed("account_id_seq1", 3, true, "id")))))
                .as("a position that rows may have set")
                .isEmpty();
    }

    private static ContainerDigest digest(long rows) {
        return new ContainerDigest(ContainerName.of("account"), List.of(), rows, "0/0");
    }

    private static CounterPosition fed(String name, long value, boolean called, String field) {
        return new CounterPosition(
                name,
                value,
                called,
                1,
                false,
                List.of(new CounterPosition.Feed(ContainerName.of("account"), FieldPath.of(field))));
    }

    private static CounterPosition at(long value, boolean called) {
        return new CounterPosition("account_id_seq", value, called, 1, false, List.of());
    }

    private static List<Finding> judge(CounterPosition before, CounterPosition after) {
        return SequencesRestored.judge(
                new DataDigest(List.of(), List.of(before)), new DataDigest(List.of(), List.of(after)));
    }
}
