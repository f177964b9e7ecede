package dev.migrationsafety.attribution;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Opinion.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Separates the findings that name a cause from those that only repeat one. Judges report all that they see;
 * {@link AttributionLine} says which finding of which judge repeats which other one. Findings are taken in the order of the
 * judges, so that a cause comes first.
 *
 * @param reported the findings that are reported, in order
 * @param repetitions the findings that are left out, in order
 */
public record Attribution(List<Attributed> reported, List<Repetition> repetitions) {
    /** Copies the lists. */
    public Attribution {
        reported = List.copyOf(reported);
        repetitions = List.copyOf(repetitions);
    }

    /** A finding, and whose it is. */
    public record Attributed(Finding finding, Origin origin) {}

    /**
     * A finding that is left out.
     *
     * @param line the line of the table by which it is
     * @param finding the finding
     * @param cause the reported finding that it repeats
     */
    public record Repetition(AttributionLine line, Finding finding, Finding cause) {}

    /** Attributes the findings of all opinions. */
    public static Attribution of(List<Opinion> opinions) {
        List<Attributed> reported = new ArrayList<>();
        List<Repetition> repetitions = new ArrayList<>();
        for (Opinion opinion : opinions) {
            for (Finding finding : opinion.findings()) {
                Attributed candidate = new Attributed(finding, opinion.origin());
                repetition(candidate, reported).ifPresentOrElse(repetitions::add, () -> reported.add(candidate));
            }
        }
        return new Attribution(reported, repetitions);
    }

    private static Optional<Repetition> repetition(Attributed candidate, List<Attributed> reported) {
        for (Attributed known : reported) {
            for (AttributionLine line : AttributionLine.values()) {
                if (line.drops(candidate, known)) {
                    return Optional.of(new Repetition(line, candidate.finding(), known.finding()));
                }
            }
        }
        return Optional.empty();
    }
}
