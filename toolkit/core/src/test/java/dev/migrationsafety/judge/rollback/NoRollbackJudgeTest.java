package dev.migrationsafety.judge.rollback;

import static dev.migrationsafety.judge.Judged.found;
import static dev.migrationsafety.judge.Judged.message;
import static dev.migrationsafety.judge.Judged.opinion;
import static dev.migrationsafety.judge.JudgedHistories.declaring;
import static dev.migrationsafety.judge.JudgedHistories.irreversible;
import static dev.migrationsafety.judge.JudgedHistories.items;
import static dev.migrationsafety.judge.JudgedHistories.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.settings.RollbackSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoRollbackJudgeTest {
    private static final Judge JUDGE = new NoRollbackJudge();
    private static final KitHistory WITHOUT_DOWN = items().step("field item a int");
    private static final String ITEM = "container item\nfield item level int required\nfield item code text";
    private static final String ARCHIVE = ITEM.replace("item", "archive");
    private static final KitHistory REMOVING = items().step("remove item where code=absent");

    @Test
    void findsADownThatIsMissingWhereOtherStepsHaveOne() {
        Opinion opinion = opinion(JUDGE, WITHOUT_DOWN);

        assertThat(found(opinion)).containsExactly("ERROR down-missing 002_step.up.kit");
        assertThat(message(opinion))
                .isEqualTo("002 step has no down script, but other steps of this history have one.");
    }

    @Test
    void acceptsAMissingDownThatWasDeclaredOrThatNoStepHas() {
        Opinion declared = opinion(JUDGE, WITHOUT_DOWN, declaring(irreversible("002")));

        assertThat(found(declared)).isEmpty();
        assertThat(declared.notes()).containsExactly("point of no return, declared by Ada: the old codes are void");
        assertThat(found(opinion(JUDGE, WITHOUT_DOWN, with(new RollbackSettings(true, Optional.empty(), List.of())))))
                .isEmpty();
        assertThat(found(opinion(JUDGE, new KitHistory().step("container item"))))
                .isEmpty();
    }

    @Test
    void missesNoDownOfAStepOfComments() {
        assertThat(found(opinion(JUDGE, items().step("# nothing")))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsRowsThatAnUpWithoutRollbackLoses(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, REMOVING);

        assertThat(found(opinion)).containsExactly("ERROR down-missing 002_step.up.kit", "ERROR rows-lost item");
        assertThat(opinion.findings().get(1).message())
                .isEqualTo("The up loses 3 rows of item, and the rehearsal had no rollback that could restore them.");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void saysNothingWhereThereIsARollback(KitProfile profile) {
        assertThat(found(opinion(JUDGE, profile, items().step("remove item where code=absent", "# nothing"))))
                .isEmpty();
    }

    /** Forward only: items, and tags that may have the same ids. */
    private static Opinion afterwards(KitProfile profile, String up) {
        return opinion(
                JUDGE,
                profile,
                new KitHistory().step(ITEM + "\n" + ITEM.replace("item", "tag")).step(up));
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsADroppedTableWhoseRowsAreNowhere(KitProfile profile) {
        Opinion opinion = afterwards(profile, "drop item");

        assertThat(found(opinion)).containsExactly("ERROR rows-lost item");
        assertThat(message(opinion))
                .isEqualTo("The up drops item, and its 12 rows are in no other table after it; the rehearsal had no"
                        + " rollback that could restore them.");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void acceptsADroppedTableWhoseRowsWereCopied(KitProfile profile) {
        assertThat(found(afterwards(profile, ARCHIVE + "\ncopy item archive\ndrop item")))
                .isEmpty();
        assertThat(found(afterwards(
                        profile,
                        ARCHIVE + "\ncopy item archive where code=absent\ncopy item archive where code!=absent"
                                + "\nset archive level=1\ndrop item")))
                .isEmpty();
        assertThat(found(afterwards(
                        profile,
                        ARCHIVE + "\ncopy item archive\nrename archive id number\nrename archive code label"
                                + "\nrename archive level grade\ndrop item")))
                .isEmpty();
    }

    @Test
    void findsADroppedTableOfWhichSomeRowsWereCopied() {
        assertThat(message(afterwards(KitProfile.FULL, ARCHIVE + "\ncopy item archive where code=absent\ndrop item")))
                .isEqualTo(
                        "The up drops item, and 9 of its 12 rows are in no other table after it; the rehearsal had no"
                                + " rollback that could restore them.");
    }

    @Test
    void takesRowsOfAnotherTableWithTheSameIdsForNoCopy() {
        assertThat(found(afterwards(KitProfile.FULL, "retitle tag label\ndrop item")))
                .containsExactly("ERROR rows-lost item");
        assertThat(found(afterwards(KitProfile.FULL, "set tag level=1\ndrop item")))
                .containsExactly("ERROR rows-lost item", "WARNING values-overwritten tag.level");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void acceptsATableThatIsRenamedOrMadeAnewBesideItsRows(KitProfile profile) {
        assertThat(found(afterwards(profile, "retitle item thing"))).isEmpty();
        assertThat(found(afterwards(profile, "retitle item thing\n" + ITEM))).isEmpty();
        assertThat(found(afterwards(profile, ARCHIVE + "\ncopy item archive\ndrop item\nretitle archive item")))
                .isEmpty();
        assertThat(found(afterwards(profile, ARCHIVE + "\ncopy item archive\ndrop item\n" + ITEM)))
                .isEmpty();
        assertThat(found(afterwards(profile, ARCHIVE + "\ncopy item archive\nremove item")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsRowsThatARenamedTableLoses(KitProfile profile) {
        assertThat(found(afterwards(profile, "retitle item thing\nremove thing")))
                .containsExactly("ERROR rows-lost item");
        assertThat(found(afterwards(profile, "remove item where code=absent\nretitle item thing")))
                .containsExactly("ERROR rows-lost item");
        assertThat(found(afterwards(profile, "retitle item thing\nremove thing\n" + ITEM)))
                .containsExactly("ERROR rows-lost item");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void comparesATableThatTookTheNameWithTheOneThatWasRenamedAside(KitProfile profile) {
        String aside = "retitle item old\n" + ITEM + "\n";

        assertThat(found(afterwards(profile, aside + "copy old item where code=absent\ndrop old")))
                .containsExactly("ERROR rows-lost item");
        assertThat(found(afterwards(profile, aside + "copy old item where code=absent\nretitle old failed")))
                .isEmpty();
        assertThat(found(afterwards(profile, aside + "copy old item\ndrop old")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void countsEqualRowsOfATableWithoutKeys(KitProfile profile) {
        KitHistory notes = new KitHistory()
                .step("container note keyless\nfield note text text\ninsert note text=a\ninsert note text=a");
        String archive = "container archive keyless\nfield archive text text\n";

        assertThat(found(opinion(JUDGE, profile, notes.step(archive + "copy note archive\ndrop note"))))
                .isEmpty();
        assertThat(found(opinion(
                        JUDGE,
                        profile,
                        new KitHistory()
                                .step("container note keyless\nfield note text text\ninsert note text=a\ninsert note"
                                        + " text=a")
                                .step(archive + "copy note archive\nremove archive where text=a\ninsert archive"
                                        + " text=a\ndrop note"))))
                .containsExactly("ERROR rows-lost note");
    }

    private static Opinion overwriting(KitProfile profile, String up) {
        return opinion(
                JUDGE,
                profile,
                new KitHistory()
                        .step("container note\nfield note text text\ninsert note id=1 text=a\ninsert note id=2 text=b"
                                + "\ninsert note id=3 text=c")
                        .step(up));
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsTextsThatBecomeOneOrNothing(KitProfile profile) {
        assertThat(message(overwriting(profile, "set note text=x")))
                .matches("Migration 002_step.up.kit overwrites \\d+ values of note.text with a single value, and"
                        + " no rollback restores them.");
        assertThat(found(overwriting(profile, "unset note text")))
                .containsExactly("WARNING values-overwritten note.text");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void acceptsATextThatTakesThePlaceOfAnotherOrWasCopiedBefore(KitProfile profile) {
        assertThat(found(overwriting(profile, "set note text=x where text=a"))).isEmpty();
        assertThat(found(overwriting(
                        profile, "container archive\nfield archive text text\ncopy note archive\nset note text=x")))
                .isEmpty();
    }

    @Test
    void saysWhatATableIsCalledThatLosesRows() {
        assertThat(message(afterwards(KitProfile.FULL, "retitle item thing\nremove thing where code=absent")))
                .isEqualTo("The up loses 3 rows of item, which it renames to thing, and the rehearsal had no rollback"
                        + " that could restore them.");
    }

    @Test
    void notesADroppedTableOfAStepThatIsDeclaredIrreversible() {
        Opinion opinion = opinion(JUDGE, items().step("drop item"), declaring(irreversible("002")));

        assertThat(found(opinion)).isEmpty();
        assertThat(opinion.notes())
                .containsExactly(
                        "point of no return, declared by Ada: the old codes are void",
                        "the up drops item with 12 rows that are in no other table, as declared by Ada");
    }
}
