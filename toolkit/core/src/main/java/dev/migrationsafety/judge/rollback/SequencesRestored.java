package dev.migrationsafety.judge.rollback;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.difference.LossClass;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Judges the positions of sequences after a down: a sequence may move forward, but not back, and its next value must
 * not be in use.
 */
public final class SequencesRestored {
    /** So many values are given out before a step, to see whether a new sequence goes on behind them. */
    private static final int GIVEN_OUT = 40;

    private SequencesRestored() {}

    /** One finding per sequence that went back, be it under another name. */
    public static List<Finding> judge(DataDigest before, DataDigest after) {
        return judge(before, after, now -> true);
    }

    /** The same of those that are at their start: one that was set to a value may have been set by the rows. */
    public static List<Finding> judgeNew(DataDigest before, DataDigest after) {
        return judge(before, after, now -> !now.called());
    }

    private static List<Finding> judge(DataDigest before, DataDigest after, Predicate<CounterPosition> judged) {
        List<Finding> findings = new ArrayList<>();
        successors(before, after).forEach((old, now) -> {
            if (judged.test(now) && isRewound(old, now)) {
                findings.add(finding(old, now));
            }
        });
        return findings;
    }

    private static Finding finding(CounterPosition old, CounterPosition now) {
        String renamed = now.name().equals(old.name()) ? "" : ", which replaces " + old.name() + ",";
        return Finding.of(Rules.SEQUENCE_REWOUND, Severity.ERROR, Claim.ROLLBACK)
                .subject("sequence " + now.name())
                .lossClass(LossClass.SEQUENCE_REWOUND.words())
                .evidence(List.of(
                        "next value before the up: " + old.next(),
                        "next value after the down: " + now.next() + (now.nextInUse() ? " (already in use)" : "")))
                .next("Restore the position in the down, for example with setval(…, last value).")
                .message("Sequence " + now.name() + renamed + " continues at " + now.next()
                        + " after the down; it stood at " + old.next()
                        + " before the up. "
                        + (now.nextInUse()
                                ? "The next value is already in use, so new rows collide with existing rows."
                                : "It gives out again values that it gave out before the up."));
    }

    /** The sequences that went back under their names, in the order of the first observation. */
    public static List<CounterPosition> rewound(DataDigest before, DataDigest after) {
        return before.counters().stream()
                .filter(old -> after.counter(old.name())
                        .filter(now -> isRewound(old, now))
                        .isPresent())
                .toList();
    }

    /**
     * The sequences, by the ones that they replace, which an up made and left at their start, although rows keep values that
     * the old ones gave out.
     *
     * @param replaced whether a sequence is gone after the up, or another one has its name
     */
    public static Map<CounterPosition, CounterPosition> begunAnew(
            DataDigest before, DataDigest after, Predicate<CounterPosition> replaced) {
        Map<CounterPosition, CounterPosition> begun = new LinkedHashMap<>();
        successors(before, after).forEach((old, now) -> {
            boolean rows = old.feeds().stream()
                    .anyMatch(feed -> now.feeds().contains(feed)
                            && before.recordCount(feed.container()) > 0
                            && after.recordCount(feed.container()) > 0);
            if (rows && replaced.test(old) && !now.called() && isNotBeyond(old, now)) {
                begun.put(old, now);
            }
        });
        return begun;
    }

    private static boolean isNotBeyond(CounterPosition old, CounterPosition now) {
        int direction = Long.compare(now.next(), old.next()) * Long.signum(old.increment());
        return old.called() ? direction < 0 : direction <= 0;
    }

    /**
     * The sequence that each one has become: that of its name, else one of a new name that feeds the same columns. In the
     * order of the first observation.
     */
    private static Map<CounterPosition, CounterPosition> successors(DataDigest before, DataDigest after) {
        Map<CounterPosition, CounterPosition> successors = new LinkedHashMap<>();
        List<CounterPosition> others = new ArrayList<>(after.counters());
        others.removeIf(now -> before.counter(now.name()).isPresent());
        for (CounterPosition old : before.counters()) {
            after.counter(old.name())
                    .or(() -> others.stream()
                            .filter(now -> !old.feeds().isEmpty() && now.feeds().equals(old.feeds()))
                            .findFirst())
                    .ifPresent(now -> {
                        successors.put(old, now);
                        others.remove(now);
                    });
        }
        return successors;
    }

    /**
     * The sequences of tables with rows that are gone by name at a later observation, as if they had given out some values.
     * Generated rows bring their keys along, so a new sequence in place of one that never gave out a value shows no
     * difference.
     *
     * @param later the observations in which they are looked for
     */
    public static List<CounterPosition> replaced(DataDigest before, List<DataDigest> later) {
        DataDigest last = later.get(later.size() - 1);
        return before.counters().stream()
                .filter(old -> later.stream()
                        .anyMatch(digest -> digest.counter(old.name()).isEmpty()))
                .filter(old -> old.feeds().stream().anyMatch(feed -> last.recordCount(feed.container()) > 0))
                .map(SequencesRestored::givenOut)
                .toList();
    }

    /** A sequence as if it had given out some values. */
    public static CounterPosition givenOut(CounterPosition old) {
        return new CounterPosition(
                old.name(), old.next() + GIVEN_OUT * old.increment(), true, old.increment(), false, old.feeds());
    }

    private static boolean isRewound(CounterPosition old, CounterPosition now) {
        boolean back = old.increment() > 0 ? now.next() < old.next() : now.next() > old.next();
        boolean collides = now.nextInUse() && !old.nextInUse();
        return back || collides;
    }
}
