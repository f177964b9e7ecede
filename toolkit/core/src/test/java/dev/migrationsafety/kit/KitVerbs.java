package dev.migrationsafety.kit;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.script.ScriptOutcome.Written;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.schema.ContainerName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs one statement. */
final class KitVerbs {
    private static final String FORBIDDEN = "system";

    private final KitStore store;
    private final Map<String, Value> variables;
    private final boolean transaction;
    private final KitSchemaVerbs schema;
    private final KitRecordVerbs records;

    KitVerbs(KitStore store, Map<String, Value> variables, boolean transaction) {
        this.store = store;
        this.variables = variables;
        this.transaction = transaction;
        this.schema = new KitSchemaVerbs(store);
        this.records = new KitRecordVerbs(store, variables);
    }

    static boolean isQuery(KitStatement statement) {
        return statement.verb().equals("none");
    }

    /** What a statement wrote, by container; empty for a statement that writes no records. */
    Map<ContainerName, Written> run(KitStatement statement) {
        switch (statement.verb()) {
            case "raise" -> throw KitFailure.of(Failure.Kind.RAISED, String.join(" ", statement.words()));
            case "let" -> let(statement.word(0));
            case "counter" -> counter(statement);
            case "uncounter" -> {
                store.counter(statement.word(0));
                store.counters().remove(statement.word(0));
            }
            case "none" -> none(statement);
            default -> {
                return on(name(statement.word(0)), statement);
            }
        }
        return Map.of();
    }

    private Map<ContainerName, Written> on(ContainerName name, KitStatement statement) {
        switch (statement.verb()) {
            case "insert" -> {
                return Map.of(name, records.insert(name, statement));
            }
            case "set" -> {
                return Map.of(name, records.set(name, statement));
            }
            case "unset" -> {
                return Map.of(name, records.unset(name, statement));
            }
            case "remove" -> {
                return Map.of(name, records.remove(name, statement));
            }
            case "copy" -> {
                return Map.of(KitNames.container(statement.word(1)), records.copy(name, statement));
            }
            case "retitle" -> schema.retitle(name, statement);
            case "container" -> schema.container(name, statement);
            case "drop" -> schema.drop(name);
            case "field" -> schema.field(name, statement);
            case "unfield" -> schema.unfield(name, statement);
            case "rename" -> schema.rename(name, statement);
            case "require", "optional" ->
                schema.require(name, statement, statement.verb().equals("require"));
            case "convert" -> schema.convert(name, statement);
            case "unique", "nonunique" ->
                schema.unique(name, statement, statement.verb().equals("unique"));
            case "reference", "unreference" ->
                schema.reference(name, statement, statement.verb().equals("reference"));
            case "trigger", "untrigger" ->
                schema.trigger(name, statement, statement.verb().equals("trigger"));
            case "compact" -> compact(name);
            default -> throw KitFailure.of(Failure.Kind.OTHER, "there is no verb " + statement.verb());
        }
        return Map.of();
    }

    private static ContainerName name(String text) {
        ContainerName name;
        try {
            name = KitNames.container(text);
        } catch (ConfigurationException e) {
            throw KitFailure.of(Failure.Kind.OTHER, "'" + text + "' is no name of a container");
        }
        if (name.namespace().equals(FORBIDDEN)) {
            throw KitFailure.of(Failure.Kind.FORBIDDEN, name, "", "", "the namespace system is the server's");
        }
        return name;
    }

    private void let(String word) {
        int equal = word.indexOf('=');
        variables.put(word.substring(0, Math.max(0, equal)), KitValues.read(word.substring(equal + 1)));
    }

    /** {@code counter numbers}, {@code counter numbers account number}. */
    private void counter(KitStatement statement) {
        List<String> fed = statement.until(1, "");
        KitStore.Counter made = new KitStore.Counter(
                0,
                fed.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Map.entry(name(statement.word(1)), KitNames.path(statement.word(2)))));
        if (store.counters().putIfAbsent(statement.word(0), made) != null) {
            throw KitFailure.of(Failure.Kind.EXISTS, "counter " + statement.word(0) + " exists already");
        }
    }

    private void compact(ContainerName name) {
        store.collection(name);
        if (transaction) {
            throw KitFailure.of(
                    Failure.Kind.REFUSES_TRANSACTION, name, "", "", "compact cannot run inside a transaction");
        }
    }

    /** {@code none account where balance=null}: whether no record is such. */
    boolean none(KitStatement statement) {
        KitCollection collection = store.collection(name(statement.word(0)));
        return collection.records().stream().noneMatch(KitCondition.all(statement.after("where")));
    }
}
