package dev.migrationsafety.judge;

import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.InvariantJudge;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.judge.newversion.NewVersionJudge;
import dev.migrationsafety.judge.rollback.NoRollbackJudge;
import dev.migrationsafety.judge.rollback.RollbackJudge;
import dev.migrationsafety.judge.rollback.SecondUpJudge;
import dev.migrationsafety.judge.unholdable.UnholdableRowsJudge;
import dev.migrationsafety.judge.up.AfterUpJudge;
import dev.migrationsafety.judge.up.AuthorChecksJudge;
import dev.migrationsafety.judge.up.HiddenRowsJudge;
import dev.migrationsafety.judge.up.KeptSessionJudge;
import dev.migrationsafety.judge.up.RepeatablesJudge;
import dev.migrationsafety.judge.up.RepetitionJudge;
import dev.migrationsafety.judge.up.ReviewJudge;
import dev.migrationsafety.judge.up.SkippedStatementsJudge;
import dev.migrationsafety.judge.up.SparseRowsJudge;
import dev.migrationsafety.judge.up.WritesJudge;
import dev.migrationsafety.preparation.Preparation;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.RowsThatStopTheDown;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Opinion.Origin;
import dev.migrationsafety.rules.Rules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Runs all judges of a step, in the order in which their findings are reported. */
public final class StepJudges {
    private static final Map<Origin, Judge> JUDGES = new EnumMap<>(Map.ofEntries(
            Map.entry(Origin.INVARIANTS, new InvariantJudge()),
            Map.entry(Origin.REVIEW, new ReviewJudge()),
            Map.entry(Origin.NO_ROLLBACK, new NoRollbackJudge()),
            Map.entry(Origin.AFTER_UP, new AfterUpJudge()),
            Map.entry(Origin.SKIPPED_STATEMENTS, new SkippedStatementsJudge()),
            Map.entry(Origin.KEPT_SESSION, new KeptSessionJudge()),
            Map.entry(Origin.HIDDEN_ROWS, new HiddenRowsJudge()),
            Map.entry(Origin.WRITES, new WritesJudge()),
            Map.entry(Origin.ROLLBACK, new RollbackJudge()),
            Map.entry(Origin.SECOND_UP, new SecondUpJudge()),
            Map.entry(Origin.SPARSE_ROWS, new SparseRowsJudge()),
            Map.entry(Origin.UNHOLDABLE_ROWS, new UnholdableRowsJudge()),
            Map.entry(Origin.NEW_VERSION, new NewVersionJudge()),
            Map.entry(Origin.AUTHOR_CHECKS, new AuthorChecksJudge()),
            Map.entry(Origin.REPETITION, new RepetitionJudge()),
            Map.entry(Origin.REPEATABLES, new RepeatablesJudge())));

    /** Who has something to say of an up that failed. */
    private static final Set<Origin> OF_FAILED_UPS = EnumSet.of(Origin.INVARIANTS, Origin.REVIEW, Origin.ROLLBACK);

    /** Who judges the whole data where the down fails over rare values only; the others judge the rest. */
    private static final Set<Origin> BEFORE_THE_DOWN = EnumSet.of(Origin.INVARIANTS, Origin.REVIEW, Origin.ROLLBACK);

    private StepJudges() {}

    /** What all say of a step, the preparation first. */
    public static List<Opinion> all(Prepared prepared) {
        List<Opinion> opinions = new ArrayList<>(List.of(prepared.opinion()));
        plan(prepared, JUDGES.keySet());
        Optional<Rest> rest = rest(prepared);
        if (rest.isEmpty()) {
            opinions.addAll(of(prepared, JUDGES.keySet()));
            close(prepared, opinions);
        } else {
            try (Prepared over = rest.get().rows()) {
                of(prepared, BEFORE_THE_DOWN).stream()
                        .map(opinion -> ofTheDown(opinion, rest.get().failure()))
                        .forEach(opinions::add);
                opinions.addAll(of(over, EnumSet.complementOf(EnumSet.of(Origin.INVARIANTS))));
                close(over, opinions);
            }
        }
        return opinions;
    }

    /** The opinions of some judges on a step with few rows, the preparation first. */
    public static List<Opinion> some(Prepared prepared, Set<Origin> origins) {
        List<Opinion> opinions = new ArrayList<>(List.of(prepared.opinion()));
        opinions.addAll(of(prepared, origins));
        return opinions;
    }

    private static List<Opinion> of(Prepared prepared, Set<Origin> origins) {
        plan(prepared, origins);
        boolean failed = prepared.after().isEmpty();
        return JUDGES.keySet().stream()
                .filter(origins::contains)
                .filter(origin -> !failed || OF_FAILED_UPS.contains(origin))
                .map(origin -> opinion(origin, prepared))
                .toList();
    }

    private static void plan(Prepared prepared, Set<Origin> origins) {
        if (prepared.after().isPresent()) {
            prepared.lab()
                    .plan(JUDGES.entrySet().stream()
                            .filter(judge -> origins.contains(judge.getKey()))
                            .flatMap(judge -> judge.getValue().certain(prepared).stream())
                            .toList());
        }
    }

    private static Opinion opinion(Origin origin, Prepared prepared) {
        Opinion opinion = new Opinion(origin);
        try {
            Objects.requireNonNull(JUDGES.get(origin)).judge(prepared, opinion);
        } catch (ObservationException e) {
            throw e;
        } catch (RuntimeException e) {
            opinion.broke(e);
        }
        return opinion;
    }

    private static void close(Prepared prepared, List<Opinion> opinions) {
        if (prepared.after().isPresent()) {
            Opinion others = new Opinion(Origin.CLOSING);
            opinions.forEach(others::addAllButFindings);
            Opinion last = new Opinion(Origin.CLOSING);
            ClosingJudge.judge(prepared, others, last);
            opinions.add(last);
        }
    }

    /**
     * The rows that do not stop the down.
     *
     * @param rows the step, prepared with them
     * @param failure makes the finding about the others say so
     */
    private record Rest(Prepared rows, UnaryOperator<Finding> failure) {}

    /** Where only rare values, or few rows, stop the down, all is judged without them. */
    private static Optional<Rest> rest(Prepared prepared) {
        if (prepared.after().isEmpty() || !RollbackJudge.failsOnlyWithRows(prepared)) {
            return Optional.empty();
        }
        Preparation preparation = new Preparation(prepared.context(), prepared.step());
        boolean sparing =
                !prepared.context().engine().sparing(prepared.before().schema()).isEmpty();
        return preparation
                .ordinary(prepared)
                .flatMap(start -> comingBack(preparation.over(prepared, start)))
                .map(rows -> new Rest(rows, failure -> onlyOverRareRows(failure, sparing)))
                .or(() -> RowsThatStopTheDown.of(prepared)
                        .flatMap(few -> comingBack(preparation.over(prepared, few.rest()))
                                .map(rows -> new Rest(rows, failure -> overFewRows(failure, few)))));
    }

    private static Optional<Prepared> comingBack(Prepared prepared) {
        if (comesBack(prepared)) {
            return Optional.of(prepared);
        }
        prepared.close();
        return Optional.empty();
    }

    private static boolean comesBack(Prepared prepared) {
        if (prepared.after().isEmpty()) {
            return false;
        }
        Experiment down = prepared.questions().again();
        return prepared.trace(down).after(2).succeeded();
    }

    private static Opinion ofTheDown(Opinion opinion, UnaryOperator<Finding> failure) {
        Opinion changed = new Opinion(opinion.origin());
        changed.addAllButFindings(opinion);
        opinion.findings().stream()
                .map(finding -> finding.rule().equals(Rules.DOWN_FAILS_WITH_ROWS) ? failure.apply(finding) : finding)
                .forEach(changed::add);
        return changed;
    }

    private static Finding onlyOverRareRows(Finding failure, boolean sparing) {
        return failure.withSeverity(Severity.WARNING)
                .withMessage(failure.message()
                        + "; this happens only with rare values at the limits of their types"
                        + (sparing ? " or with older rows that a constraint was not checked against" : "")
                        + ", and everything else was rehearsed without them");
    }

    private static Finding overFewRows(Finding failure, RowsThatStopTheDown few) {
        return failure.withMessage(failure.message() + "; this happens with " + few.describe()
                + ", and everything else was rehearsed without them");
    }
}
