package dev.migrationsafety.postgresql.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.Aggregate.Amounts;
import dev.migrationsafety.engine.Aggregate.Balance;
import dev.migrationsafety.engine.Aggregate.Orphans;
import dev.migrationsafety.engine.Aggregate.Sum;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.postgresql.schema.FreshDatabase;
import dev.migrationsafety.postgresql.schema.Sql;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshDatabase.class)
class AggregatesIT {
    private static final ContainerName POSTING = new ContainerName("S", "Posting");
    private static final ContainerName ACCOUNT = ContainerName.of("account");
    private static final FieldPath AMOUNT = FieldPath.of("Amount");

    @Test
    void answersExactly(Connection connection) throws SQLException {
        Sql.run(
                connection,
                """
                CREATE SCHEMA "S";
                CREATE TABLE account (no text);
                CREATE TABLE "S"."Posting" (id int, "Amount" numeric(30,4), f float8, m money, side char(6), cur char(3), acc text);
                INSERT INTO account VALUES ('a');
                INSERT INTO "S"."Posting" VALUES
                    (1, 10.1000, 0.1, '-1,000.10', 'D', 'EUR', 'a'),
                    (2, 99999999999999999999.0001, 0.2, '0.20', 'C', 'EUR', 'b'),
                    (3, NULL, NULL, NULL, 'D', NULL, NULL),
                    (4, 5, 1e-7, '1', 'X', 'USD', 'b');
                """);
        List<Aggregate> questions = List.of(
                new Sum(POSTING, AMOUNT, fields("cur")),
                new Sum(POSTING, FieldPath.of("f"), List.of()),
                new Sum(POSTING, FieldPath.of("m"), List.of()),
                new Balance(POSTING, AMOUNT, FieldPath.of("side"), "D", "C", fields("cur", "acc")),
                new Amounts(POSTING, fields("id", "cur"), AMOUNT),
                new Amounts(POSTING, fields("acc"), AMOUNT),
                new Orphans(POSTING, fields("acc"), ACCOUNT, fields("no")),
                new Sum(ACCOUNT, FieldPath.of("no"), fields("no")));

        assertThat(Aggregates.compute(connection, questions.subList(0, 7)))
                .containsExactly(
                        result(
                                questions.get(0),
                                Map.of("EUR", "100000000000000000009.1001", "(null)", "0", "USD", "5")),
                        result(questions.get(1), Map.of("", "0.3000001")),
                        result(questions.get(2), Map.of("", "-998.9")),
                        result(
                                questions.get(3),
                                Map.of(
                                        "EUR | a", "10.1",
                                        "EUR | b", "-99999999999999999999.0001",
                                        "(null) | (null)", "0",
                                        "USD | b", "unknown side")),
                        result(
                                questions.get(4),
                                Map.of(
                                        "1 | EUR", "10.1",
                                        "2 | EUR", "99999999999999999999.0001",
                                        "3 | (null)", "(null)",
                                        "4 | USD", "5")),
                        result(
                                questions.get(5),
                                Map.of("a", "10.1", "b", "5 | 99999999999999999999.0001", "(null)", "(null)")),
                        result(questions.get(6), Map.of("", "2")));
    }

    @Test
    void answersForEmptyTables(Connection connection) throws SQLException {
        Sql.run(connection, "CREATE TABLE account (no text, n int)");
        Sum all = new Sum(ACCOUNT, FieldPath.of("n"), List.of());
        Sum grouped = new Sum(ACCOUNT, FieldPath.of("n"), fields("no"));

        assertThat(Aggregates.compute(connection, List.of(all, grouped)))
                .containsExactly(
                        new AggregateResult(all, 0, new TreeMap<>(Map.of("", "0"))),
                        new AggregateResult(grouped, 0, new TreeMap<>()));
    }

    private static List<FieldPath> fields(String... names) {
        return FieldPath.all(List.of(names));
    }

    private static AggregateResult result(Aggregate aggregate, Map<String, String> groups) {
        return new AggregateResult(aggregate, 4, new TreeMap<>(groups));
    }
}
