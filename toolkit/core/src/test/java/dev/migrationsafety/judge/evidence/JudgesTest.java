package dev.migrationsafety.judge.evidence;

import static dev.migrationsafety.judge.JudgedHistories.items;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.judge.Judged;
import dev.migrationsafety.judge.SumKept;
import dev.migrationsafety.judge.newversion.NewVersionJudge;
import dev.migrationsafety.judge.rollback.RollbackJudge;
import dev.migrationsafety.judge.rollback.SecondUpJudge;
import dev.migrationsafety.judge.unholdable.UnholdableRowsJudge;
import dev.migrationsafety.judge.up.AuthorChecksJudge;
import dev.migrationsafety.judge.up.RepeatablesJudge;
import dev.migrationsafety.judge.up.RepetitionJudge;
import dev.migrationsafety.judge.up.ReviewJudge;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.settings.RehearsalSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every judge, over steps that most of them have something to say about. */
class JudgesTest {
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

    private static final Map<String, KitHistory> STEPS = new TreeMap<>(Map.of(
            "a loss",
            items().step("unfield item code\nset item level=1", "field item code text"),
            "a leftover",
            items().step("container audit\nset item zone=$zone", "# nothing"),
            "no rollback",
            items().step("remove item where code=absent"),
            "refused rows",
            items().step("set item code=none where code=null\nrequire item code", "optional item code"),
            "a down that fails",
            items().step("optional item level\nunset item level", "require item level"),
            "rows of the new version",
            items().step(
                            "field item fee int\nset item extra.old=yes",
                            "unset item code where extra.old=absent\nunset item extra.old\nunfield item fee"),
            "triggers",
            items().step("field item changes int\ntrigger item touch changes")
                    .step("field item fee int\nset item level=@level", "set item level=@level\nunfield item fee"),
            "a claim and a check",
            items().step(
                            "# idempotent: yes\nfield item fee int if-missing\nset item fee=1\nnone item where fee=1",
                            "unfield item fee")));

    static Stream<Arguments> judgesOfSteps() {
        return STEPS.entrySet().stream().flatMap(step -> JUDGES.stream()
                .map(judge -> Arguments.of(
                        Named.of(judge.getClass().getSimpleName(), judge), Named.of(step.getKey(), step.getValue()))));
    }

    static Stream<Arguments> judgesOfStepsByProfile() {
        return Arrays.stream(KitProfile.values()).flatMap(profile -> judgesOfSteps()
                .map(arguments -> Arguments.of(arguments.get()[0], arguments.get()[1], profile)));
    }

    private static Judged judged(KitProfile profile, KitHistory history) {
        return Judged.of(profile, history, RehearsalSettings.standard(), SumKept.of("item", "level"));
    }

    /** All that an opinion says. */
    private static List<Object> contents(Opinion opinion) {
        return List.of(
                opinion.findings(),
                opinion.notes(),
                opinion.costs(),
                opinion.examined(),
                opinion.applied(),
                opinion.exercised(),
                opinion.rollback(),
                opinion.runs(Claim.UP),
                opinion.runs(Claim.ROLLBACK));
    }

    /** Those of judges that write no rows of their own: each time these are other data, over which scripts run anew. */
    static Stream<Arguments> judgesWithoutRowsOfTheirOwn() {
        return judgesOfSteps().filter(arguments -> {
            Object judge = ((Named<?>) arguments.get()[0]).getPayload();
            return !(judge instanceof NewVersionJudge) && !(judge instanceof RepetitionJudge);
        });
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("judgesOfSteps")
    void saysTheSameAgain(Judge judge, KitHistory history) {
        try (Judged judged = judged(KitProfile.FULL, history)) {
            assertThat(contents(judged.by(judge))).isEqualTo(contents(judged.by(judge)));
        }
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("judgesWithoutRowsOfTheirOwn")
    void runsNothingWhenItJudgesAgain(Judge judge, KitHistory history) {
        try (Judged judged = judged(KitProfile.FULL, history)) {
            judged.by(judge);
            long scripts = judged.scripts();
            judged.by(judge);

            assertThat(judged.scripts()).isEqualTo(scripts);
        }
    }

    @ParameterizedTest(name = "{0} of {1}, {2}")
    @MethodSource("judgesOfStepsByProfile")
    void saysTheSameWhetherOthersJudgedBeforeOrNot(Judge judge, KitHistory history, KitProfile profile) {
        try (Judged alone = judged(profile, history);
                Judged shared = judged(profile, history)) {
            shared.prepared()
                    .lab()
                    .plan(JUDGES.stream()
                            .flatMap(each -> each.certain(shared.prepared()).stream())
                            .toList());
            JUDGES.stream().filter(other -> !other.equals(judge)).forEach(shared::by);

            assertThat(contents(shared.by(judge))).isEqualTo(contents(alone.by(judge)));
        }
    }
}
