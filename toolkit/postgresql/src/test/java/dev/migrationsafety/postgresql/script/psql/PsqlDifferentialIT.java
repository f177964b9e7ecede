package dev.migrationsafety.postgresql.script.psql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrationsafety.postgresql.OneServer;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import dev.migrationsafety.postgresql.script.PsqlRecorder;
import dev.migrationsafety.postgresql.script.PsqlRecorder.Sent;
import dev.migrationsafety.postgresql.script.statement.Lexemes;
import dev.migrationsafety.postgresql.script.statement.ScriptSplitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Compares the splitter with what psql really sends; needs psql on the path, whatever its version from 15. Not compared:
 * an E string that goes on in a second quote on the next line, which the server reads as one with escapes, and psql,
 * since it reads line by line, does not.
 */
@ExtendWith(OneServer.class)
class PsqlDifferentialIT {
    /** Some versions of psql send this line along. */
    private static final Pattern END_OF_DATA = Pattern.compile("^\\\\\\.\r?\n\\z", Pattern.MULTILINE);

    @BeforeEach
    void needsPsql() throws IOException, InterruptedException {
        boolean found = Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "psql")));
        assumeTrue(found, "no psql on the path");
        Process version = new ProcessBuilder("psql", "--version").start();
        String text = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        version.waitFor();
        int major = Integer.parseInt(text.replaceAll("(?s)\\D*(\\d+).*", "$1"));
        assumeTrue(major >= 15, "psql before 15 leaves out comments: " + text);
    }

    private List<Sent> psql(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(Files.createTempFile("script", ".sql"), script);
        try (PsqlRecorder recorder = new PsqlRecorder()) {
            return recorder.record(file).stream()
                    .map(sent -> new Sent(
                            bare(sent.query()), END_OF_DATA.matcher(sent.data()).replaceAll("")))
                    .filter(sent -> !sent.query().isEmpty())
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    private static List<Sent> split(String script) {
        return ScriptSplitter.split(script).stream()
                .map(statement -> new Sent(withoutEmptyLines(statement.text()), statement.data()))
                .toList();
    }

    /** Without the semicolon, and without comments before the first word, which psql sends along. */
    private static String bare(String query) {
        Lexemes lexemes = new Lexemes(query);
        int at = 0;
        while (at < query.length()) {
            if (Lexemes.space(query.charAt(at)) || query.charAt(at) == ';') {
                at++;
            } else if (lexemes.at(at, "--")) {
                at = lexemes.lineEnd(at);
            } else if (lexemes.at(at, "/*")) {
                at = lexemes.commentEnd(at);
            } else {
                break;
            }
        }
        String text = query.substring(at).stripTrailing();
        return withoutEmptyLines(text.endsWith(";") ? text.substring(0, text.length() - 1) : text)
                .stripTrailing();
    }

    /** Outside of strings psql leaves them out. */
    private static String withoutEmptyLines(String text) {
        return text.replaceAll("\n+", "\n");
    }

    @Test
    void splitsEveryTrapAsPsqlDoes() throws IOException, InterruptedException {
        String traps =
                """
                SELECT 1; SELECT 'a;''b', "c;""d", E'e\\';', e'f\\\\';select/* ; /* nested ; */ ' */2;
                ;;
                -- comment; only
                SELECT $$a;$$, $t$b $$ ; $t1$ ' $t$, a$b, $1, 1$q$;$q$, $ä$;$ä$;
                SELECT U&'\\0061;' , u&"b;" UESCAPE '!', B'01', x'1F', n'x;', N';';
                SELECT E'a\\'' -- the end ;
                  , 'b\\'; SELECT 'a'
                  '\\' ; SELECT 3;
                SELECT (1; 2); SELECT ((;)); SELECT );
                CREATE FUNCTION f(a int DEFAULT (1)) RETURNS int BEGIN ATOMIC; SELECT CASE WHEN a > 0 THEN 1 END; END;
                CREATE OR REPLACE PROCEDURE p() begin atomic
                  insert into t values (case 1 when 1 then 2 end); select 'end;'; begin; end; END; SELECT 4;
                CREATE /* x */ OR -- y
                  REPLACE FUNCTION g() RETURNS void LANGUAGE plpgsql AS $f$ BEGIN; END; $f$; BEGIN; SELECT 5; END;
                CREATE TABLE "begin" (a int); CREATE VIEW v AS SELECT CASE WHEN true THEN 1 END; SELECT 6;
                CREATE FUNCTION "BEGIN"() RETURNS int RETURN 1; SELECT 7;
                SELECT a::text, b[1:2], c[x:y], ':d;', :'e;', :"f;", :g FROM t WHERE h ? 'i' AND j @> '{}' --;
                ;
                COPY t (a, b) FROM stdin WITH (FORMAT csv); -- data next
                1;2
                "x
                \\.
                SELECT 8 -- comment at the end;
                ; COPY (SELECT 'from stdin') TO STDOUT; COPY "from" FROM '/stdin';
                copy t from STDIN;
                \\.
                SELECT E'unclosed \\'; SELECT 9
                """;
        assertThat(split(traps)).isEqualTo(psql(traps)).hasSize(30);
    }

    @Test
    void splitsScriptsWithWindowsLineEndsAsPsqlDoes() throws IOException, InterruptedException {
        String script = "SELECT 1; -- ;\r\nCOPY t FROM stdin;\r\n1\r\n\\.\r\nSELECT\r\n E'a'\r\n';'; SELECT 2\r\n";
        assertThat(split(script)).isEqualTo(psql(script)).hasSize(4);
    }

    /** The scripts that PostgreSQL itself brings: its system views and functions, and those of its extensions. */
    @Test
    void splitsTheScriptsOfTheServerAsPsqlDoes(Borrowed borrowed)
            throws IOException, InterruptedException, SQLException {
        List<String> compared = new ArrayList<>();
        int statements = 0;
        for (Path file : scripts(share(borrowed))) {
            String script = Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("\\"))
                    .collect(Collectors.joining("\n", "", "\n"));
            List<Sent> ours = split(script);
            assertThat(ours).as(file.toString()).isEqualTo(psql(script));
            compared.add(file.getFileName().toString());
            statements += ours.size();
        }
        assertThat(compared)
                .contains("system_functions.sql", "information_schema.sql")
                .hasSizeGreaterThan(50);
        assertThat(statements).isGreaterThan(2000);
    }

    private static Path share(Borrowed borrowed) throws SQLException {
        var address = borrowed.address();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database(),
                        address.user(),
                        address.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT setting FROM pg_config WHERE name = 'SHAREDIR'")) {
            row.next();
            return Path.of(row.getString(1));
        }
    }

    private static List<Path> scripts(Path share) throws IOException {
        try (Stream<Path> files = Files.walk(share)) {
            return files.filter(file ->
                            file.toString().endsWith(".sql") && !file.toString().matches(".*--.*--.*"))
                    .sorted()
                    .toList();
        }
    }
}
