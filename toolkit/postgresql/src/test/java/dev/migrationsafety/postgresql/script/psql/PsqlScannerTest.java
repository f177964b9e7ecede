package dev.migrationsafety.postgresql.script.psql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.postgresql.script.psql.PsqlScanner.Stop;
import dev.migrationsafety.postgresql.script.statement.SqlStatement;
import dev.migrationsafety.postgresql.script.statement.SqlStatement.Kind;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PsqlScannerTest {
    private static final Map<String, String> VALUES =
            Map.of("two_lines", "1,\n2", "both", "SELECT 1; SELECT 2", "again", "(:again)", "quote", "a'b\\c");

    private static PsqlScanner scanner(String text) {
        return new PsqlScanner(text, name -> Optional.ofNullable(VALUES.get(name)));
    }

    private static SqlStatement sql(String text, int line) {
        return new SqlStatement(Kind.SQL, text, line, 0, "SELECT", "");
    }

    @Test
    void tellsLinesOfTheFileWhateverVariablesHold() {
        PsqlScanner scanner = scanner("-- head\nSELECT :two_lines,\n 3;\nSELECT 4");
        assertThat(scanner.next()).isEqualTo(Stop.SEMICOLON);
        assertThat(scanner.take()).isEqualTo(sql("SELECT 1,\n2,\n 3", 2));
        assertThat(scanner.next()).isEqualTo(Stop.END);
        assertThat(scanner.take()).isEqualTo(sql("SELECT 4", 4));
    }

    @Test
    void readsOnInTheValueOfAVariable() {
        PsqlScanner scanner = scanner("\n:both + 3; SELECT :again");
        assertThat(scanner.next()).isEqualTo(Stop.SEMICOLON);
        assertThat(scanner.take()).isEqualTo(sql("SELECT 1", 2));
        assertThat(scanner.next()).isEqualTo(Stop.SEMICOLON);
        assertThat(scanner.take()).isEqualTo(sql("SELECT 2 + 3", 2));
        assertThat(scanner.next()).isEqualTo(Stop.END);
        assertThat(scanner.take()).isEqualTo(sql("SELECT (:again)", 2));
    }

    @Test
    void quotesValuesAndTellsWhetherThereIsOne() {
        PsqlScanner scanner =
                scanner("SELECT :'quote', :\"quote\", :{?quote}, :{?none}, :'none', ':quote', a::quote, :none");
        assertThat(scanner.next()).isEqualTo(Stop.END);
        assertThat(scanner.take())
                .isEqualTo(sql("SELECT  E'a''b\\\\c', \"a'b\\c\", TRUE, FALSE, :'none', ':quote', a::quote, :none", 1));
    }

    @Test
    void stopsAtCommandsAndKeepsTheStatementAroundThem() {
        PsqlScanner scanner = scanner("SELECT 1 \\echo x\n, 2\\; SELECT 3;");
        assertThat(scanner.next()).isEqualTo(Stop.BACKSLASH);
        assertThat(scanner.restOfLine()).isEqualTo("echo x");
        scanner.skip("echo x".length());
        assertThat(scanner.next()).isEqualTo(Stop.SEMICOLON);
        assertThat(scanner.take()).isEqualTo(sql("SELECT 1 \n, 2; SELECT 3", 1));
        assertThat(scanner.empty()).isTrue();
    }

    @Test
    void takesDataOutOfTheScriptAndGoesOnWithTheLine() {
        PsqlScanner scanner = scanner("COPY t FROM stdin; SELECT 1\n1;\n2;\n\\.\n, 2;");
        assertThat(scanner.next()).isEqualTo(Stop.SEMICOLON);
        assertThat(scanner.take()).isEqualTo(new SqlStatement(Kind.COPY_IN, "COPY t FROM stdin", 1, 0, "COPY", ""));
        assertThat(scanner.data()).isEqualTo("1;\n2;\n");
        assertThat(scanner.next()).isEqualTo(Stop.SEMICOLON);
        assertThat(scanner.take().text()).isEqualTo("SELECT 1\n, 2");
    }
}
