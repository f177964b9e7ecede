package dev.migrationsafety.mongodb.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.finding.ConfigurationException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Path folder;

    ChildProcessTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private ChildProcess.Result run(Duration timeout, String script) {
        return ChildProcess.run(List.of("sh", "-c", script), Map.of("GREETING", "hello"), folder, timeout);
    }

    @Test
    void capturesOutputErrorsAndExitCode() {
        assertThat(run(LONG, "echo $GREETING; echo bad >&2; exit 3"))
                .isEqualTo(new ChildProcess.Result(3, false, "hello\nbad\n"));
    }

    @Test
    void keepsTheBeginningOfAHugeOutput() {
        ChildProcess.Result result = run(LONG, "echo first; head -c 5000000 /dev/zero | tr '\\0' 'x'");

        assertThat(result.exit()).isZero();
        assertThat(result.output()).startsWith("first\nxxx").hasSize(64 << 10);
    }

    @Test
    @Timeout(20)
    void killsAToolThatHangsWithItsChildren() {
        ChildProcess.Result result = run(Duration.ofMillis(500), "echo begun; sleep 300 & sleep 300; echo over");

        assertThat(result).isEqualTo(new ChildProcess.Result(-1, true, "begun\n"));
    }

    @Test
    void namesAToolThatIsMissingWithoutItsArguments() {
        assertThatThrownBy(() ->
                        ChildProcess.run(List.of("no-such-tool", "mongodb://ada:s3cret@host/"), Map.of(), folder, LONG))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "The tool no-such-tool could not be started. Install it, or put it on the PATH of the tests.")
                .hasNoCause();
    }

    @Test
    void readsWhatWentWrong() {
        assertThat(ToolFailure.of(
                        "loading\nMongoServerError: E11000 duplicate key error collection: a.b index: x_1\nat"))
                .isEqualTo(Failure.of(
                        Failure.Kind.DUPLICATE_KEY,
                        "MongoServerError: E11000 duplicate key error collection: a.b index: x_1"));
        assertThat(ToolFailure.of("TypeError: db.a.foo is not a function").kind())
                .isEqualTo(Failure.Kind.RAISED);
        assertThat(ToolFailure.of("MongoServerError: Document failed validation")
                        .kind())
                .isEqualTo(Failure.Kind.CONSTRAINT);
        assertThat(ToolFailure.of("").message()).isEqualTo("the tool failed and printed nothing");
    }
}
