package dev.migrationsafety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Core serves engines that know no SQL, so its sources, messages and comments must not speak of it. */
class NoSqlInCoreTest {
    private static final Path SOURCES = Path.of("src/main/java");

    private enum Where {
        ANYWHERE,
        LITERALS
    }

    /** What may not occur, and where it is looked for. */
    private enum Forbidden {
        SQL_STATE(Where.ANYWHERE, "(?i)sql_?state"),
        SQL_STATE_CODE(Where.LITERALS, "^(?=.*\\d)[0-9A-Z]{5}$"),
        PSQL(Where.ANYWHERE, "(?i)psql"),
        POSTGRESQL(Where.ANYWHERE, "(?i)postgres|\\bpg_"),
        DEFAULT_SCHEMA(Where.LITERALS, "^public(\\..*)?$"),
        DEFAULT_SCHEMA_IN_A_COMMENT(Where.ANYWHERE, "\\{@code public\\b"),
        SEARCH_PATH(Where.ANYWHERE, "(?i)search_?path"),
        SUPERUSER(Where.ANYWHERE, "(?i)superuser"),
        SQL_WORD(
                Where.LITERALS,
                "\\b(SELECT|INSERT|UPDATE|DELETE|MERGE|ALTER|CREATE|DROP|TRUNCATE|GRANT|REVOKE|COPY|VALUES|WHERE|JOIN"
                        + "|COMMIT|ROLLBACK|SAVEPOINT|EXISTS|NOT NULL|TIME ZONE|PRIMARY KEY|FOREIGN KEY|CONSTRAINT)\\b"),
        SQL_COMMENT(Where.LITERALS, "--"),
        SQL_FILE(Where.LITERALS, "(?i)\\bsql\\b"),
        JDBC(Where.ANYWHERE, "(?i)jdbc|\\bjavax?\\.sql\\b");

        private final Where where;
        private final Pattern pattern;

        Forbidden(Where where, String pattern) {
            this.where = where;
            this.pattern = Pattern.compile(pattern);
        }

        boolean isIn(JavaText text) {
            return (where == Where.LITERALS ? text.literals() : text.all())
                    .stream().anyMatch(part -> pattern.matcher(part).find());
        }
    }

    @Test
    void holdsNothingOfSql() {
        assertThat(in(SOURCES)).as("places that speak of SQL").isEmpty();
    }

    @Test
    void failsWhereThereIsNothingToRead(@TempDir Path empty) {
        assertThatThrownBy(() -> in(empty))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Java sources below " + empty);
    }

    @Test
    void findsEachPattern(@TempDir Path folder) throws IOException {
        Map<Forbidden, String> lines = new EnumMap<>(Forbidden.class);
        lines.put(Forbidden.SQL_STATE, "/** See SqlState. */");
        lines.put(Forbidden.SQL_STATE_CODE, "a = \"42P01\";");
        lines.put(Forbidden.PSQL, "class PsqlRun {}");
        lines.put(Forbidden.POSTGRESQL, "// as PostgreSQL does");
        lines.put(Forbidden.DEFAULT_SCHEMA, "a = \"public\";");
        lines.put(Forbidden.DEFAULT_SCHEMA_IN_A_COMMENT, "/** {@code public.} left out */");
        lines.put(Forbidden.SEARCH_PATH, "a = searchPath;");
        lines.put(Forbidden.SUPERUSER, "// not as superuser");
        lines.put(Forbidden.SQL_WORD, "a = \"then UPDATE it\";");
        lines.put(Forbidden.SQL_COMMENT, "a = \"\"\"\n  -- note\n  \"\"\";");
        lines.put(Forbidden.SQL_FILE, "a = \"rows.sql\";");
        lines.put(Forbidden.JDBC, "import java.sql.Connection;");
        Set<String> expected = new TreeSet<>();
        for (Map.Entry<Forbidden, String> line : lines.entrySet()) {
            String file = "Case" + line.getKey() + ".java";
            Files.writeString(folder.resolve(file), line.getValue());
            expected.add(place(file, line.getKey()));
        }
        assertThat(lines).containsOnlyKeys(Forbidden.values());
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
