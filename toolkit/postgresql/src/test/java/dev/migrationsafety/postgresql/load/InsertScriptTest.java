package dev.migrationsafety.postgresql.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InsertScriptTest {
    private static final ContainerName ORDER = ContainerName.of("order");
    private static final ContainerName LINE = new ContainerName("sales", "line");

    private static Column column(String name, String type, Column.Source source) {
        return new Column(name, DataType.of(type), true, Optional.empty(), source);
    }

    private static Table table(ContainerName name, List<Column> columns, ForeignKey... keys) {
        return new Table(
                name,
                columns,
                Optional.empty(),
                List.of(),
                Arrays.asList(keys),
                List.of(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                false);
    }

    private static final Relations RELATIONS = new Relations(List.of(
            table(
                    ORDER,
                    List.of(
                            column("id", "bigint", Column.Source.IDENTITY_ALWAYS),
                            column("Total", "numeric", Column.Source.WRITTEN),
                            column("paid", "boolean", Column.Source.WRITTEN),
                            column("first_line", "integer", Column.Source.WRITTEN)),
                    new ForeignKey("f", ORDER, List.of("first_line"), LINE, List.of("id"), true)),
            table(
                    LINE,
                    List.of(
                            column("id", "integer", Column.Source.WRITTEN),
                            column("order_id", "bigint", Column.Source.WRITTEN),
                            column("note", "text", Column.Source.WRITTEN)),
                    new ForeignKey("o", LINE, List.of("order_id"), ORDER, List.of("id"), false))));

    private static NewRecord row(ContainerName table, @Nullable String... pairs) {
        Map<String, @Nullable String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return NewRecord.ofTexts(table, values);
    }

    @Test
    void quotesWhatNeedsQuotesOnly() {
        assertThat(InsertScript.of(
                        RELATIONS,
                        List.of(
                                row(ORDER, "id", "1", "Total", "1.50", "paid", "t"),
                                row(LINE, "id", "1", "order_id", "1", "note", "it's C:\\"),
                                row(LINE, "id", "2", "order_id", "1", "note", null))))
                .isEqualTo(
                        """
                        INSERT INTO public."order" (id, "Total", paid) OVERRIDING SYSTEM VALUE VALUES (1, 1.50, true);
                        INSERT INTO sales.line (id, order_id, note) VALUES
                            (1, 1, E'it''s C:\\\\'),
                            (2, 1, NULL);
                        """);
    }

    @Test
    void letsConstraintsWaitWhereRowsReferAhead() {
        assertThat(InsertScript.of(
                        RELATIONS,
                        List.of(row(ORDER, "id", "1", "first_line", "7"), row(LINE, "id", "7", "order_id", "1"))))
                .isEqualTo(
                        """
                        BEGIN;
                        SET CONSTRAINTS ALL DEFERRED;
                        INSERT INTO public."order" (id, first_line) OVERRIDING SYSTEM VALUE VALUES (1, 7);
                        INSERT INTO sales.line (id, order_id) VALUES (7, 1);
                        COMMIT;
                        """);
    }

    @Test
    void writesARowOfDefaultsAlone() {
        assertThat(InsertScript.of(RELATIONS, List.of(row(LINE))))
                .isEqualTo("INSERT INTO sales.line DEFAULT VALUES;\n");
    }
}
