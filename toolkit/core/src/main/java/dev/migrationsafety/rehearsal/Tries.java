package dev.migrationsafety.rehearsal;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * One step or release rehearsed several times, each time with the rows of another seed. The journal of the first holds
 * what it found, and what later ones found beyond that; the first that finds an error which nobody accepted is the last.
 */
final class Tries implements AutoCloseable {
    /** One ascent with the seed of its rows. */
    record Try(Context context, Ascent ascent) {}

    private final List<Try> tries;

    Tries(List<Try> tries) {
        this.tries = List.copyOf(tries);
    }

    Journal journal() {
        return tries.get(0).ascent().journal();
    }

    /** Rehearses the tries; rows that failed formerly were replayed before. */
    void rehearse(Replays replays, TimeBox box) {
        int number = 0;
        for (Try each : tries) {
            number++;
            new Rung(each.context(), each.ascent()).rehearse();
            Journal journal = each.ascent().journal();
            if (number == 1) {
                replays.tell(journal);
            }
            new Shrinking(each.context(), each.ascent(), box).run();
            if (number > 1) {
                takeOver(journal, number, each.context().settings().seed());
            }
            if (Acceptance.weighing(each.context(), each.ascent().step(), journal).stream()
                    .anyMatch(finding -> finding.severity() == Severity.ERROR)) {
                break;
            }
        }
        if (tries.size() > 1) {
            journal().note(number + " of " + tries.size() + " tries, with the seeds " + seeds(number));
        }
    }

    private List<Long> seeds(int number) {
        return tries.stream()
                .limit(number)
                .map(each -> each.context().settings().seed())
                .toList();
    }

    private void takeOver(Journal later, int number, long seed) {
        List<String> known = new ArrayList<>();
        journal().findings().forEach(finding -> known.add(finding.fingerprint()));
        for (Finding finding : later.findings()) {
            if (!known.contains(finding.fingerprint())) {
                journal().add(foundBy(finding, number, seed));
            }
        }
        later.examined().forEach(journal()::examined);
    }

    /** The seed of a try is an ordinary one: with it, the first try of a run has the same rows. */
    private Finding foundBy(Finding finding, int number, long seed) {
        return finding.withMessage(
                finding.message() + " Found by try " + number + " of " + tries.size() + ", with seed " + seed + ".");
    }

    @Override
    public void close() {
        RuntimeException failure = null;
        for (Try each : tries) {
            try {
                each.ascent().close();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
