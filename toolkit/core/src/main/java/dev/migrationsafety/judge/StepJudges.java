package dev.migrationsafety.judge;

import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.preparation.Preparation;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All judges of a step, in the order in which what they say is told. */
public final class StepJudges {
    private static final List<Judge> JUDGES = List.of(
            new InvariantJudge(),
            new ReviewJudge(),
            new RollbackJudge(),
            new SecondUpJudge(),
            new UnholdableRowsJudge(),
            new NewVersionJudge(),
            new AuthorChecksJudge(),
            new RepetitionJudge(),
            new RepeatablesJudge());

    private static final Set<Opinion.Origin> OF_FAILED_UPS = Set.of(Opinion.Origin.INVARIANTS, Opinion.Origin.REVIEW);

    private StepJudges() {}

    /** What all say of a step, the preparation first. */
    public static List<Opinion> all(Prepared prepared) {
        List<Opinion> opinions = new ArrayList<>(List.of(prepared.opinion()));
        plan(prepared, JUDGES);
        Optional<Prepared> ordinary = ordinary(prepared);
        if (ordinary.isEmpty()) {
            opinions.addAll(of(prepared, JUDGES));
            close(prepared, opinions);
        } else {
            try (Prepared over = ordinary.get()) {
                opinions.addAll(of(
                                prepared,
                                only(Set.of(Opinion.Origin.INVARIANTS, Opinion.Origin.REVIEW, Opinion.Origin.ROLLBACK)))
                        .stream()
                        .map(StepJudges::onlyOverRareValues)
                        .toList());
                opinions.addAll(of(
                        over,
                        JUDGES.stream()
                                .filter(judge -> judge.origin() != Opinion.Origin.INVARIANTS)
                                .toList()));
                close(over, opinions);
            }
        }
        return opinions;
    }

    /** What some say of a step that holds few rows, the preparation first. */
    public static List<Opinion> some(Prepared prepared, Set<Opinion.Origin> origins) {
        List<Opinion> opinions = new ArrayList<>(List.of(prepared.opinion()));
        opinions.addAll(of(prepared, only(origins)));
        return opinions;
    }

    private static List<Judge> only(Set<Opinion.Origin> origins) {
        return JUDGES.stream().filter(judge -> origins.contains(judge.origin())).toList();
    }

    private static List<Opinion> of(Prepared prepared, List<Judge> judges) {
        plan(prepared, judges);
        boolean failed = prepared.after().isEmpty();
        return judges.stream()
                .filter(judge -> !failed || OF_FAILED_UPS.contains(judge.origin()))
                .map(judge -> opinion(judge, prepared))
                .toList();
    }

    private static void plan(Prepared prepared, List<Judge> judges) {
        if (prepared.after().isPresent()) {
            prepared.lab()
                    .plan(judges.stream()
                            .flatMap(judge -> judge.certain(prepared).stream())
                            .toList());
        }
    }

    private static Opinion opinion(Judge judge, Prepared prepared) {
        Opinion opinion = new Opinion(judge.origin());
        try {
            judge.judge(prepared, opinion);
        } catch (ObservationException e) {
            throw e;
        } catch (RuntimeException e) {
            opinion.broke(judge.claim(), judge.subject(), e);
        }
        return opinion;
    }

    private static void close(Prepared prepared, List<Opinion> opinions) {
        if (prepared.after().isPresent()) {
            Opinion others = new Opinion(Opinion.Origin.CLOSING);
            opinions.forEach(others::addAllButFindings);
            Opinion last = new Opinion(Opinion.Origin.CLOSING);
            ClosingJudge.judge(prepared, others, last);
            opinions.add(last);
        }
    }

    /** Where only rare values stop the down, all is judged without them. */
    private static Optional<Prepared> ordinary(Prepared prepared) {
        if (prepared.after().isEmpty() || !RollbackJudge.failsOnlyWithRows(prepared)) {
            return Optional.empty();
        }
        Preparation preparation = new Preparation(prepared.context(), prepared.step());
        Optional<Prepared> ordinary = preparation.ordinary(prepared).map(start -> preparation.over(prepared, start));
        if (ordinary.isPresent() && !comesBack(ordinary.get())) {
            ordinary.get().close();
            return Optional.empty();
        }
        return ordinary;
    }

    private static boolean comesBack(Prepared prepared) {
        if (prepared.after().isEmpty()) {
            return false;
        }
        Experiment down = prepared.questions().again();
        return prepared.trace(down).after(2).succeeded();
    }

    private static Opinion onlyOverRareValues(Opinion opinion) {
        Opinion weaker = new Opinion(opinion.origin());
        weaker.addAllButFindings(opinion);
        opinion.findings().stream().map(StepJudges::onlyOverRareValues).forEach(weaker::add);
        return weaker;
    }

    private static Finding onlyOverRareValues(Finding finding) {
        return finding.rule().equals(Rules.DOWN_FAILS_WITH_ROWS)
                ? finding.withSeverity(Severity.WARNING)
                        .withMessage(finding.message()
                                + "; this shows only over values at the edge of their types, which are rare, and all"
                                + " else was rehearsed without them")
                : finding;
    }
}
