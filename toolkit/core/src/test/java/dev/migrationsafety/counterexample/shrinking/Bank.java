package dev.migrationsafety.counterexample.shrinking;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.kit.KitContainer;
import dev.migrationsafety.kit.KitField;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Customers, their accounts and postings; a customer may have been advised by another. */
final class Bank {
    static final ContainerName CUSTOMER = ContainerName.of("customer");
    static final ContainerName ACCOUNT = ContainerName.of("account");
    static final ContainerName POSTING = ContainerName.of("posting");

    static final Schema SCHEMA = Schema.of(
            new SchemaSnapshot(List.of()),
            List.of(
                    container(CUSTOMER, KitField.of("name", "text"), KitField.of("adviser", "long"))
                            .referring("adviser", CUSTOMER, "id"),
                    container(ACCOUNT, KitField.required("owner", "long")).referring("owner", CUSTOMER, "id"),
                    container(
                                    POSTING,
                                    KitField.required("account", "long"),
                                    KitField.required("amount", "decimal"),
                                    KitField.of("note", "text"))
                            .referring("account", ACCOUNT, "id")));

    static final List<Reference> REFERENCES = SCHEMA.containers().stream()
            .flatMap(container -> container.references().stream())
            .toList();

    /** Numbers turn to 1, texts to a; keys count from 1. */
    static final SimplerValues SIMPLER = new SimplerValues() {
        @Override
        public List<Value> than(Value value, Field field) {
            Value simple = Value.of(field.typeName().equals("text") ? "a" : "1");
            return value.equals(simple) ? List.of() : List.of(simple);
        }

        @Override
        public List<Value> keys(Field field) {
            return List.of(Value.of("1"), Value.of("2"), Value.of("3"), Value.of("4"));
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
        return NewRecord.ofTexts(table, values);
    }

    private static KitContainer container(ContainerName name, KitField... fields) {
        KitField[] all = new KitField[fields.length + 1];
        all[0] = KitField.required("id", "long");
        System.arraycopy(fields, 0, all, 1, fields.length);
        return KitContainer.of(name.name(), List.of(FieldPath.of("id")), all);
    }
}
