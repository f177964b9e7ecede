package dev.migrationsafety.catalogue.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareGoldenTest {
    private final Path folder;

    CompareGoldenTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** What a run printed, and its exit code. */
    private record Result(int exitCode, String out) {}

    @Test
    void saysThatNothingDiffers() throws IOException {
        assertThat(compare(
                        List.of(history("a", lost("6 values of c.x"))), List.of(history("a", lost("6 values of c.x")))))
                .isEqualTo(new Result(0, "No difference.\n"));
    }

    @Test
    void tellsTheSameWordingChangeOfManyEntriesOnce() throws IOException {
        assertThat(compare(
                        List.of(
                                history("a", lost("The rollback costs 6 values of c.x")),
                                history("b", lost("The rollback costs 7 values of d.y")),
                                history("c", lost("The rollback costs 6 values of c.x")),
                                history("d", lost("The rollback costs 8 values of e.z")),
                                history("e", lost("nothing"))),
                        List.of(
                                history("a", lost("Rolling back loses 6 values of c.x")),
                                history("b", lost("Rolling back loses 7 values of d.y")),
                                history("c", lost("Rolling back loses 6 values of c.x")),
                                history("d", lost("Rolling back loses 8 values of e.z")),
                                history("e", lost("something")))))
                .isEqualTo(
                        new Result(
                                1,
                                """
                        message: 5

                        == message: 5
                          4 x, in texts that otherwise differ
                              in a, step 002, finding value-lost c
                                - The rollback costs 6 values of c.x
                                + Rolling back loses 6 values of c.x
                              in b, step 002, finding value-lost c
                                - The rollback costs 7 values of d.y
                                + Rolling back loses 7 values of d.y
                              in c, step 002, finding value-lost c
                                - The rollback costs 6 values of c.x
                                + Rolling back loses 6 values of c.x
                              and 1 more
                          1 x
                            - nothing
                            + something
                              in e, step 002, finding value-lost c
                        """));
    }

    @Test
    void takesOneRewordingInTextsThatOtherwiseDifferForTheSame() throws IOException {
        assertThat(compare(
                        List.of(
                                history("a", lost("The rollback over U7 closes: a duplicate key")),
                                history("b", lost("The rollback over U8__x.sql closes: integer out of range"))),
                        List.of(
                                history("a", lost("Rolling back U7 closes: a duplicate key")),
                                history("b", lost("Rolling back U8__x.sql closes: integer out of range")))))
                .isEqualTo(
                        new Result(
                                1,
                                """
                        message: 2

                        == message: 2
                          2 x, in texts that otherwise differ
                              in a, step 002, finding value-lost c
                                - The rollback over U7 closes: a duplicate key
                                + Rolling back U7 closes: a duplicate key
                              in b, step 002, finding value-lost c
                                - The rollback over U8__x.sql closes: integer out of range
                                + Rolling back U8__x.sql closes: integer out of range
                        """));
    }

    @Test
    void countsByKind() throws IOException {
        Fact old = new Fact(
                "history",
                "a",
                List.of(
                        Fact.of("headline", "SAFE"),
                        Fact.of("note", "one"),
                        Fact.of("note", "two"),
                        Fact.of("evidence", "first"),
                        Fact.of("evidence", "second"),
                        new Fact(
                                "finding",
                                "type-left t",
                                List.of(Fact.of("severity", "WARNING"), Fact.of("message", "t stays")))));
        Fact now = new Fact(
                "history",
                "a",
                List.of(
                        Fact.of("headline", "UNSAFE"),
                        Fact.of("note", "two"),
                        Fact.of("evidence", "second"),
                        Fact.of("evidence", "first"),
                        new Fact(
                                "finding",
                                "value-lost u",
                                List.of(Fact.of("severity", "ERROR"), Fact.of("message", "u goes")))));

        assertThat(compare(List.of(old), List.of(now, history("b", lost("x")))))
                .isEqualTo(
                        new Result(
                                1,
                                """
                        finding gone: 1, finding new: 1, headline: 1, history new: 1, note gone: 1, order of evidence: 1

                        == finding gone: 1
                          1 x
                            - WARNING type-left t t stays
                              in a, finding type-left t

                        == finding new: 1
                          1 x
                            + ERROR value-lost u u goes
                              in a, finding value-lost u

                        == headline: 1
                          1 x
                            - SAFE
                            + UNSAFE
                              in a

                        == history new: 1
                          1 x
                            + b
                              in b

                        == note gone: 1
                          1 x
                            - one
                              in a

                        == order of evidence: 1
                          1 x
                            - first; second
                            + second; first
                              in a
                        """));
    }

    @Test
    void printsEveryPlaceIfAsked() throws IOException {
        List<Fact> old = List.of("a", "b", "c", "d").stream()
                .map(name -> history(name, lost("x")))
                .toList();
        List<Fact> now = List.of("a", "b", "c", "d").stream()
                .map(name -> history(name, lost("y")))
                .toList();

        assertThat(compare(old, now, "--all"))
                .isEqualTo(
                        new Result(
                                1,
                                """
                        message: 4

                        == message: 4
                          4 x
                            - x
                            + y
                              in a, step 002, finding value-lost c
                              in b, step 002, finding value-lost c
                              in c, step 002, finding value-lost c
                              in d, step 002, finding value-lost c
                        """));
    }

    @Test
    void leavesOutWhatOnlyOneRecordHasIfAsked() throws IOException {
        List<Fact> old = List.of(history("a", lost("x")), history("b", lost("x")));

        assertThat(compare(old, List.of(history("b", lost("x")), history("c", lost("x"))), "--common"))
                .isEqualTo(new Result(0, "No difference.\n"));
        assertThat(compare(old, List.of(history("c", lost("x"))), "--common"))
                .isEqualTo(new Result(2, "Could not compare: the two records have no history in common\n"));
    }

    @Test
    void tellsBlocksInAnotherOrder() throws IOException {
        Fact one = history("a", lost("x"));
        Fact two = history("b", lost("x"));

        assertThat(compare(List.of(one, two), List.of(two, one)))
                .isEqualTo(
                        new Result(
                                1,
                                """
                        order of blocks: 1

                        == order of blocks: 1
                          1 x
                            - history a; history b
                            + history b; history a
                              in the record
                        """));
    }

    @Test
    void cannotCompareWhatIsNoRecord() throws IOException {
        Path file = Files.writeString(folder.resolve("old.txt"), "history: a\n");

        assertThat(run(file.toString(), file.toString()))
                .isEqualTo(new Result(
                        2,
                        "Could not compare: " + file
                                + " is no golden record: it does not begin with 'golden record 1'\n"));
        assertThat(run(file.toString()))
                .isEqualTo(new Result(
                        2,
                        "Name two golden records, the old one first; --all prints every place of each change, --common"
                                + " leaves out histories that only one of them has.\n"));
    }

    private static Fact history(String name, Fact finding) {
        return new Fact("history", name, List.of(new Fact("step", "002", List.of(finding))));
    }

    private static Fact lost(String message) {
        return new Fact("finding", "value-lost c", List.of(Fact.of("message", message)));
    }

    private Result compare(List<Fact> old, List<Fact> now, String... options) throws IOException {
        Path before = Files.writeString(folder.resolve("old.txt"), GoldenText.write(old));
        Path after = Files.writeString(folder.resolve("new.txt"), GoldenText.write(now));
        return options.length == 0
                ? run(before.toString(), after.toString())
                : run(options[0], before.toString(), after.toString());
    }

    private static Result run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int exitCode;
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            exitCode = CompareGolden.run(out, arguments);
        }
        return new Result(exitCode, bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }
}
