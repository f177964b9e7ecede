package dev.migrationsafety.shrinking;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import dev.migrationsafety.schema.ContainerName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Customers, their accounts and postings; a customer may have been advised by another. */
final class Bank {
    static final ContainerName CUSTOMER = new ContainerName("public", "customer");
    static final ContainerName ACCOUNT = new ContainerName("public", "account");
    static final ContainerName POSTING = new ContainerName("public", "posting");

    static final Relations RELATIONS = new Relations(List.of(
            table(
                    CUSTOMER,
                    List.of(
                            column("id", "bigint", false),
                            column("name", "text", true),
                            column("adviser", "bigint", true)),
                    List.of(key(CUSTOMER, "adviser", CUSTOMER))),
            table(
                    ACCOUNT,
                    List.of(column("id", "bigint", false), column("owner", "bigint", false)),
                    List.of(key(ACCOUNT, "owner", CUSTOMER))),
            table(
                    POSTING,
                    List.of(
                            column("id", "bigint", false),
                            column("account", "bigint", false),
                            column("amount", "numeric", false),
                            column("note", "text", true)),
                    List.of(key(POSTING, "account", ACCOUNT)))));

    /** Numbers turn to 1, texts to a; keys count from 1. */
    static final SimplerValues SIMPLER = new SimplerValues() {
        @Override
        public List<String> than(String value, DataType type) {
            String simple = type.base().equals("text") ? "a" : "1";
            return value.equals(simple) ? List.of() : List.of(simple);
        }

        @Override
        public List<String> keys(DataType type) {
            return List.of("1", "2", "3", "4");
        }
    };

    private Bank() {}

    static NewRecord customer(long id, @Nullable String name, @Nullable String adviser) {
        return row(CUSTOMER, "id", String.valueOf(id), "name", name, "adviser", adviser);
    }

    static NewRecord account(long id, long owner) {
        return row(ACCOUNT, "id", String.valueOf(id), "owner", String.valueOf(owner));
    }

    static NewRecord posting(long id, long account, String amount, @Nullable String note) {
        return row(
                POSTING, "id", String.valueOf(id), "account", String.valueOf(account), "amount", amount, "note", note);
    }

    static NewRecord row(ContainerName table, @Nullable String... pairs) {
        Map<String, @Nullable String> values = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return new NewRecord(table, values);
    }

    private static Column column(String name, String type, boolean nullable) {
        return new Column(name, DataType.of(type), nullable, Optional.empty(), Column.Source.WRITTEN);
    }

    private static ForeignKey key(ContainerName table, String column, ContainerName target) {
        return new ForeignKey(column + "_fk", table, List.of(column), target, List.of("id"), true);
    }

    private static Table table(ContainerName name, List<Column> columns, List<ForeignKey> keys) {
        return new Table(
                name,
                columns,
                Optional.of(new Key("key", List.of("id"), true, "")),
                List.of(),
                keys,
                List.of(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                false);
    }
}
