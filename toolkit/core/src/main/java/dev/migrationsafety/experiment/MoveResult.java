package dev.migrationsafety.experiment;

import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.engine.script.Answer;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.frozen.Observation;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The outcome of one move, and what was observed after it.
 *
 * @param outcome what its scripts did together, or the first failure among them; of a start, that nothing ran
 * @param scripts how many of its scripts ran, the failed one among them
 * @param examined how many statements they ran, as far as that is known
 * @param answer the answer of a query
 * @param took how long the scripts ran
 * @param looks what was observed
 */
public record MoveResult(
        ScriptOutcome outcome,
        int scripts,
        int examined,
        Optional<Answer> answer,
        Duration took,
        List<Result<?>> looks) {
    /**
     * What was seen by one look.
     *
     * @param look the look
     * @param seen what it saw
     * @param <T> its kind
     */
    public record Result<T>(Look<T> look, T seen) {}

    public MoveResult {
        looks = List.copyOf(looks);
    }

    /** The same with other looks. */
    public MoveResult seeing(List<Result<?>> others) {
        return new MoveResult(outcome, scripts, examined, answer, took, others);
    }

    /** Whether all scripts ran to their ends. */
    public boolean succeeded() {
        return outcome instanceof ScriptOutcome.Succeeded;
    }

    /** The failure of a script, if one failed. */
    public Optional<ScriptOutcome.Failed> failure() {
        return outcome instanceof ScriptOutcome.Failed failed ? Optional.of(failed) : Optional.empty();
    }

    /** What a look saw; empty if the experiment did not get that far. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> find(Look<T> look) {
        for (Result<?> result : looks) {
            if (result.look().equals(look)) {
                return Optional.of((T) result.seen());
            }
        }
        return Optional.empty();
    }

    /** What a look saw that was taken. */
    public <T> T get(Look<T> look) {
        return find(look).orElseThrow(() -> new NoSuchElementException("The experiment did not observe this: " + look));
    }

    /** Schema and records, if they were looked at. */
    public Optional<Observation> observation() {
        return looks.stream()
                .filter(result -> result.look() instanceof Look.Whole)
                .map(result -> (Observation) result.seen())
                .findFirst();
    }

    /** Schema and records. */
    public Observation whole() {
        return observation().orElseThrow();
    }

    /** The records that are not those of another state. */
    public List<RecordsDifference> differenceFrom(State other) {
        return get(new Look.Difference(other));
    }
}
