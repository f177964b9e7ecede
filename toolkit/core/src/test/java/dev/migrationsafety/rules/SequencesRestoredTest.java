package dev.migrationsafety.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.finding.Finding;
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

    private static CounterPosition at(long value, boolean called) {
        return new CounterPosition("account_id_seq", value, called, 1, false, List.of());
    }

    private static List<Finding> judge(CounterPosition before, CounterPosition after) {
        return SequencesRestored.judge(
                new DataDigest(List.of(), List.of(before)), new DataDigest(List.of(), List.of(after)));
    }
}
