package dev.migrationsafety.mongodb;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.kit.contract.EngineFixture;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** MongoDB and operations from JSON, for the contracts. */
class MongoFixture extends EngineFixture {
    private static final String VALIDATOR =
            """
            {"$jsonSchema": {"properties": {"_id": {"bsonType": "int"}, "amount": {"bsonType": "decimal"}, "note": {}}%s}}"""
                    .strip();

    private final Supplier<ProvisionedServer> servers;
    private final Set<Class<?>> powers;

    MongoFixture(Supplier<ProvisionedServer> servers, Set<Class<?>> powers) {
        this.servers = servers;
        this.powers = powers;
    }

    @Override
    public DatabaseEngine engine() {
        return new MongoEngine();
    }

    @Override
    public DatabaseServer open(Environment environment) {
        return engine().open(servers.get(), environment);
    }

    @Override
    public boolean tellsAbsentFromNull() {
        return true;
    }

    @Override
    public Set<Class<?>> powers() {
        return powers;
    }

    @Override
    public FieldPath id() {
        return FieldPath.of("_id");
    }

    @Override
    public List<ContainerName> names() {
        return List.of(ACCOUNT, ContainerName.of("fs.files"));
    }

    @Override
    public List<String> notNames() {
        return List.of("", ".", "$cmd");
    }

    @Override
    public boolean declaresFields() {
        return !powers.isEmpty();
    }

    @Override
    public boolean enforcesReferences() {
        return false;
    }

    @Override
    public boolean refusesOlderRecords() {
        return false;
    }

    @Override
    public boolean raises() {
        return false;
    }

    @Override
    public boolean remembers() {
        return false;
    }

    @Override
    public boolean answersQueries() {
        return false;
    }

    private static String operation(String type, String collection, String rest) {
        return "{\"type\": \"" + type + "\", \"collection\": \"" + collection + "\"" + (rest.isEmpty() ? "" : ", ")
                + rest + "}";
    }

    @Override
    public String create() {
        String options = declaresFields() ? "\"options\": {\"validator\": " + VALIDATOR.formatted("") + "}" : "";
        return operation("create_collection", "account", options) + "\n"
                + operation("create_collection", "posting", "");
    }

    @Override
    public String drop() {
        return operation("drop_collection", "posting", "") + "\n" + operation("drop_collection", "account", "");
    }

    @Override
    public String account(int id, String amount) {
        return operation(
                "insert_documents",
                "account",
                "\"documents\": [{\"_id\": " + id + ", \"amount\": {\"$numberDecimal\": \"" + amount + "\"}}]");
    }

    @Override
    public String posting(int id, int account) {
        return operation(
                "insert_documents",
                "posting",
                "\"documents\": [{\"_id\": " + id + ", \"account_id\": " + account + "}]");
    }

    @Override
    public String change(int id, String amount) {
        return operation(
                "update_documents",
                "account",
                "\"filter\": {\"_id\": " + id + "}, \"update\": {\"$set\": {\"amount\": {\"$numberDecimal\": \""
                        + amount + "\"}}}");
    }

    @Override
    public String remove(int id) {
        return operation("delete_documents", "account", "\"filter\": {\"_id\": " + id + "}");
    }

    @Override
    public String missing() {
        return operation("rename_collection", "nobody", "\"to\": \"somebody\"");
    }

    /** Making a collection again with the same options is no error on newer servers. */
    @Override
    public String existing() {
        return operation("rename_collection", "posting", "\"to\": \"account\"");
    }

    @Override
    public String raise(String message) {
        throw new UnsupportedOperationException("Operations raise no errors.");
    }

    @Override
    public String comment(String text) {
        return "{\"comment\": \"" + text + "\"}";
    }

    @Override
    public String remember() {
        throw new UnsupportedOperationException("A session of operations remembers nothing.");
    }

    @Override
    public String recall(int id) {
        throw new UnsupportedOperationException("A session of operations remembers nothing.");
    }

    @Override
    public String tighten() {
        return operation(
                "set_validator", "account", "\"validator\": " + VALIDATOR.formatted(", \"required\": [\"note\"]"));
    }

    @Override
    public String counter() {
        throw new UnsupportedOperationException("MongoDB has no counters.");
    }

    @Override
    public String count() {
        throw new UnsupportedOperationException("MongoDB has no counters.");
    }

    @Override
    public String trigger() {
        throw new UnsupportedOperationException("MongoDB has no triggers.");
    }

    @Override
    public String noAccount() {
        return operation("delete_documents", "account", "\"filter\": {\"_id\": 99}");
    }

    @Override
    public NewRecord newAccount(int id, String amount) {
        return record(ACCOUNT, id, Map.of(AMOUNT, new Value(amount, "decimal")));
    }

    @Override
    public NewRecord newPosting(int id, int account) {
        return record(POSTING, id, Map.of(ACCOUNT_ID, new Value(String.valueOf(account), "int")));
    }

    private NewRecord record(ContainerName container, int id, Map<FieldPath, Value> values) {
        TreeMap<FieldPath, Value> all = new TreeMap<>(values);
        all.put(id(), new Value(String.valueOf(id), "int"));
        return new NewRecord(container, all);
    }
}
