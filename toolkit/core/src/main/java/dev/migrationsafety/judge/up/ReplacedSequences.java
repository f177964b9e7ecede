package dev.migrationsafety.judge.up;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.rollback.SequencesRestored;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.Questions;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.ContainerName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Judges sequences that an up puts in place of others. Generated rows bring their keys along, so the next value of a new
 * sequence is not in use here; in production the old one gave out the keys of the rows, from its start on.
 */
final class ReplacedSequences {
    private ReplacedSequences() {}

    /** One finding per new sequence that starts before the old one, however many values that one gave out. */
    static List<Finding> judge(Prepared prepared) {
        Map<CounterPosition, CounterPosition> begun = SequencesRestored.begunAnew(
                prepared.before().digest(), prepared.after().orElseThrow().digest(), replaced(prepared.up()));
        begun.values().removeIf(CounterPosition::nextInUse);
        if (begun.isEmpty()) {
            return List.of();
        }
        List<CounterPosition> positions =
                begun.keySet().stream().map(SequencesRestored::givenOut).toList();
        Trace trace = prepared.trace(prepared.questions().upFrom(positions));
        if (!trace.complete()) {
            return List.of();
        }
        Set<String> names = new HashSet<>();
        begun.keySet().forEach(old -> names.add(old.name()));
        return SequencesRestored.begunAnew(
                        trace.after(1).whole().digest(),
                        trace.last().whole().digest(),
                        old -> names.contains(old.name()))
                .entrySet()
                .stream()
                .map(pair -> finding(prepared, pair.getKey(), pair.getValue()))
                .toList();
    }

    /** Whether a sequence is gone after the up, or another one has its name; never where the engine cannot tell. */
    private static Predicate<CounterPosition> replaced(Trace up) {
        Map<String, String> before = new HashMap<>();
        up.start()
                .find(Questions.IDENTITIES)
                .orElse(Map.of())
                .forEach((name, identity) -> before.put(name.toString(), identity));
        Map<ContainerName, String> after = up.last().find(Questions.IDENTITIES).orElse(Map.of());
        return old -> before.containsKey(old.name()) && !after.containsValue(before.get(old.name()));
    }

    private static Finding finding(Prepared prepared, CounterPosition old, CounterPosition now) {
        String place = now.feeds().get(0).container() + "." + now.feeds().get(0).field();
        String renamed = now.name().equals(old.name()) ? "the former sequence of that name" : old.name();
        return Finding.of(Rules.SEQUENCE_BEHIND, Severity.ERROR, Claim.UP)
                .subject("sequence " + now.name())
                .evidence(List.of(
                        "next value of " + renamed + " before the up: " + old.next(),
                        "next value after the up: " + now.next()))
                .next(prepared.context().engine().advice(Advice.ADVANCE_COUNTER))
                .message("The up of " + prepared.step().label() + " creates sequence " + now.name() + " for " + place
                        + ", and it continues at " + now.next() + ". The rows keep the values that " + renamed
                        + " gave out, which stood at " + old.next()
                        + ", so new rows will collide with existing rows or repeat their values.");
    }
}
