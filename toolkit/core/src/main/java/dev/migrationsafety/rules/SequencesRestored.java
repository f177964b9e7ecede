package dev.migrationsafety.rules;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.LossClass;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges the positions of sequences after a down: a sequence may move forward, but not back, and its next value must
 * not be in use.
 */
public final class SequencesRestored {
    private SequencesRestored() {}

    /** One finding per sequence that is present at both observations and went back. */
    public static List<Finding> judge(DataDigest before, DataDigest after) {
        List<Finding> findings = new ArrayList<>();
        for (CounterPosition old : before.counters()) {
            after.counter(old.name()).ifPresent(now -> {
                if (isRewound(old, now)) {
                    findings.add(Finding.of(Rules.SEQUENCE_REWOUND, Severity.ERROR, Claim.ROLLBACK)
                            .subject("sequence " + old.name())
                            .lossClass(LossClass.SEQUENCE_REWOUND.words())
                            .evidence(List.of(
                                    "next value before the up: " + old.next(),
                                    "next value after the down: " + now.next()
                                            + (now.nextInUse() ? " (already in use)" : "")))
                            .next("Restore the position in the down, for example with setval(…, last value).")
                            .message("Sequence " + old.name() + " continues at " + now.next()
                                    + " after the down; it stood at " + old.next()
                                    + " before the up. New rows would collide with existing rows."));
                }
            });
        }
        return findings;
    }

    /** The sequences that went back, in the order of the first observation. */
    public static List<CounterPosition> rewound(DataDigest before, DataDigest after) {
        return before.counters().stream()
                .filter(old -> after.counter(old.name())
                        .filter(now -> isRewound(old, now))
                        .isPresent())
                .toList();
    }

    private static boolean isRewound(CounterPosition old, CounterPosition now) {
        boolean back = old.increment() > 0 ? now.next() < old.next() : now.next() > old.next();
        boolean collides = now.nextInUse() && !old.nextInUse();
        return back || collides;
    }
}
