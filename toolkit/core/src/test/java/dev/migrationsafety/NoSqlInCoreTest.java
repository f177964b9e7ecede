package dev.migrationsafety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Core serves engines that know no SQL, so its sources, messages and comments must not speak of it. */
class NoSqlInCoreTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** What may not occur, and where it is looked for. */
    private enum Forbidden {
        SQL_STATE(JavaText::all, "(?i)sql_?state"),
        SQL_STATE_CODE(JavaText::literals, "^(?=.*\\d)[0-9A-Z]{5}$"),
        PSQL(JavaText::all, "(?i)psql"),
        POSTGRESQL(JavaText::all, "(?i)postgres|\\bpg_"),
        DEFAULT_SCHEMA(JavaText::literals, "^public(\\..*)?$"),
        DEFAULT_SCHEMA_IN_A_COMMENT(JavaText::all, "\\{@code public\\b"),
        SEARCH_PATH(JavaText::all, "(?i)search_?path"),
        SUPERUSER(JavaText::all, "(?i)superuser"),
        SQL_WORD(
                JavaText::literals,
                "\\b(SELECT|INSERT|UPDATE|DELETE|MERGE|ALTER|CREATE|DROP|TRUNCATE|GRANT|REVOKE|COPY|VALUES|WHERE|JOIN"
                        + "|COMMIT|ROLLBACK|SAVEPOINT|EXISTS|NOT NULL|TIME ZONE|PRIMARY KEY|FOREIGN KEY|CONSTRAINT)\\b"),
        SQL_COMMENT(JavaText::literals, "--"),
        SQL_FILE(JavaText::literals, "(?i)\\bsql\\b"),
        JDBC(JavaText::all, "(?i)jdbc|\\bjavax?\\.sql\\b");

        private final Function<JavaText, List<String>> where;
        private final Pattern pattern;

        Forbidden(Function<JavaText, List<String>> where, String pattern) {
            this.where = where;
            this.pattern = Pattern.compile(pattern);
        }

        boolean isIn(JavaText text) {
            return where.apply(text).stream().anyMatch(part -> pattern.matcher(part).find());
        }
    }

    /** A place where something forbidden may occur; it must say why, and goes once it is not needed. */
    private record Allowed(String file, Forbidden pattern, String reason) {
        String place() {
            return NoSqlInCoreTest.place(file, pattern);
        }
    }

    private static final List<Allowed> EXCEPTIONS = List.of(new Allowed(
            "dev/migrationsafety/engine/Database.java",
            Forbidden.JDBC,
            "the Javadoc names DataSource as an example of what users' assertions may ask an engine for"));

    @Test
    void holdsNothingOfSqlButTheExceptions() {
        Set<String> allowed = new TreeSet<>();
        EXCEPTIONS.forEach(exception -> allowed.add(exception.place()));
        Set<String> found = in(SOURCES);

        Set<String> violations = new TreeSet<>(found);
        violations.removeAll(allowed);
        assertThat(violations).as("places that speak of SQL").isEmpty();
        assertThat(found).as("exceptions that are still needed").containsAll(allowed);
        assertThat(EXCEPTIONS).allSatisfy(exception -> assertThat(exception.reason()).isNotBlank());
    }

    @Test
    void failsWhereThereIsNothingToRead(@TempDir Path empty) {
        assertThatThrownBy(() -> in(empty))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Java sources below " + empty);
    }

    @Test
    void findsEachPattern(@TempDir Path folder) throws IOException {
        List<String> lines = List.of(
                "/** See SqlState. */",
                "a = \"42P01\";",
                "class PsqlRun {}",
                "// as PostgreSQL does",
                "a = \"public\";",
                "/** {@code public.} left out */",
                "a = searchPath;",
                "// not as superuser",
                "a = \"then UPDATE it\";",
                "a = \"\"\"\n  -- note\n  \"\"\";",
                "a = \"rows.sql\";",
                "import java.sql.Connection;");
        for (int i = 0; i < lines.size(); i++) {
            Files.writeString(folder.resolve("Case" + (char) ('A' + i) + ".java"), lines.get(i));
        }
        Set<String> expected = new TreeSet<>();
        for (Forbidden pattern : Forbidden.values()) {
            expected.add(place("Case" + (char) ('A' + pattern.ordinal()) + ".java", pattern));
        }
        assertThat(in(folder)).containsExactlyElementsOf(expected);
    }

    @Test
    void passesOverWhatOnlyLooksLikeSql(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("Case.java"),
                "public int update(int n) { n--; /* DROP */ return '\"' + \"update \\\" a\" + \"ABCDE\" + 12345; }");
        assertThat(in(folder)).isEmpty();
    }

    private static String place(String file, Forbidden pattern) {
        return file + ": " + pattern;
    }

    private static Set<String> in(Path root) {
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(files).as("Java sources below " + root).isNotEmpty();
        Set<String> found = new TreeSet<>();
        for (Path file : files) {
            JavaText text = JavaText.read(file);
            String name = root.relativize(file).toString().replace('\\', '/');
            for (Forbidden pattern : Forbidden.values()) {
                if (pattern.isIn(text)) {
                    found.add(place(name, pattern));
                }
            }
        }
        return found;
    }

    /** A source file: its text, and its string literals. */
    private record JavaText(List<String> all, List<String> literals) {
        private static final Pattern TOKENS = Pattern.compile("//[^\\n]*|(?s:/\\*.*?\\*/)|'(?:\\\\.|[^'\\\\])+'"
                + "|(?s:\"\"\"(?<block>.*?)\"\"\")|\"(?<line>(?:\\\\.|[^\"\\\\\\n])*)\"");

        static JavaText read(Path file) {
            try {
                String text = Files.readString(file);
                List<String> literals = new ArrayList<>();
                TOKENS.matcher(text).results().forEach(token -> {
                    String literal = token.group(1) == null ? token.group(2) : token.group(1);
                    if (literal != null) {
                        literals.add(literal);
                    }
                });
                return new JavaText(List.of(text), literals);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
