package dev.migrationsafety.rehearsal;

import dev.migrationsafety.attribution.Acceptance;
import dev.migrationsafety.attribution.Attribution.Attributed;
import dev.migrationsafety.attribution.Journal;
import dev.migrationsafety.counterexample.Replays;
import dev.migrationsafety.counterexample.Shrinking;
import dev.migrationsafety.counterexample.TimeBox;
import dev.migrationsafety.experiment.frozen.ResourceCloser;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.ClosingJudge;
import dev.migrationsafety.judge.StepJudges;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One step or release that is rehearsed several times, each time with rows of a different seed. The first journal
 * contains its own findings and the additional findings of later tries; the first try that finds an error that nobody
 * accepted is the last.
 */
final class SeededRuns implements AutoCloseable {
    private final List<Prepared> tries;
    private final Journal journal;

    SeededRuns(List<Prepared> tries) {
        this.tries = List.copyOf(tries);
        this.journal = journal(tries.get(0));
    }

    private static Journal journal(Prepared prepared) {
        return Journal.of(prepared.context(), prepared.step());
    }

    /** What is found. */
    Journal journal() {
        return journal;
    }

    /** Rehearses the tries; rows that failed formerly were replayed before. */
    void rehearse(Replays replays, TimeBox box) {
        int number = 0;
        for (Prepared each : tries) {
            number++;
            Journal own = number == 1 ? journal : journal(each);
            judge(each, own);
            if (number == 1) {
                replays.tell(own);
            }
            new Shrinking(each, own, box).run();
            if (number > 1) {
                takeOver(own, number, each.context().settings().seed());
            }
            if (Acceptance.weighing(each.context(), each.step(), own).stream()
                    .anyMatch(finding -> finding.severity() == Severity.ERROR)) {
                break;
            }
        }
        if (tries.size() > 1) {
            journal.note(number + " of " + tries.size() + " tries, with the seeds " + seeds(number));
        }
    }

    private static void judge(Prepared prepared, Journal journal) {
        List<Opinion> opinions = StepJudges.all(prepared);
        journal.take(opinions);
        Set<Transition> exercised = new HashSet<>();
        opinions.forEach(opinion -> exercised.addAll(opinion.exercised()));
        journal.covers(ClosingJudge.coverage(prepared, exercised));
    }

    private List<Long> seeds(int number) {
        return tries.stream()
                .limit(number)
                .map(each -> each.context().settings().seed())
                .toList();
    }

    private void takeOver(Journal later, int number, long seed) {
        List<String> known = new ArrayList<>();
        journal.findings().forEach(finding -> known.add(finding.fingerprint()));
        for (Attributed each : later.attributed()) {
            if (!known.contains(each.finding().fingerprint())) {
                journal.add(foundBy(each.finding(), number, seed), each.origin());
            }
        }
        later.examined().forEach(journal::examined);
    }

    /** The seed of a try is an ordinary one: with it, the first try of a run has the same rows. */
    private Finding foundBy(Finding finding, int number, long seed) {
        return finding.withMessage(
                finding.message() + " Found in try " + number + " of " + tries.size() + ", with seed " + seed + ".");
    }

    @Override
    public void close() {
        ResourceCloser.all(tries, Prepared::close);
    }
}
