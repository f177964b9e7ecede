package dev.migrationsafety.kit;

import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.engine.capability.ContainerIdentities;
import dev.migrationsafety.engine.capability.Counters;
import dev.migrationsafety.engine.capability.UserTriggers;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.kit.contract.EngineFixture;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The engine in memory, for the contracts. */
final class KitFixture extends EngineFixture {
    private final KitProfile profile;

    KitFixture(KitProfile profile) {
        this.profile = profile;
    }

    @Override
    public DatabaseEngine engine() {
        return new KitEngine();
    }

    @Override
    public DatabaseServer open(Environment environment) {
        return new KitEngine().open(new KitProvisioner.Started(), environment.with(new KitSettings(profile)));
    }

    @Override
    public boolean tellsAbsentFromNull() {
        return true;
    }

    @Override
    public Set<Class<?>> powers() {
        return Stream.<Class<?>>of(Borders.class, ContainerIdentities.class, Counters.class, UserTriggers.class)
                .filter(profile::has)
                .collect(Collectors.toSet());
    }

    @Override
    public String create() {
        return """
                container account
                field account amount decimal
                field account note text
                container posting
                field posting account_id long required
                reference posting account_id account id
                """;
    }

    @Override
    public String drop() {
        return "drop posting\ndrop account";
    }

    @Override
    public String account(int id, String amount) {
        return "insert account id=" + id + " amount=" + amount + ":decimal";
    }

    @Override
    public String posting(int id, int account) {
        return "insert posting id=" + id + " account_id=" + account;
    }

    @Override
    public String change(int id, String amount) {
        return "set account amount=" + amount + ":decimal where id=" + id;
    }

    @Override
    public String remove(int id) {
        return "remove account where id=" + id;
    }

    @Override
    public String missing() {
        return "insert nobody id=1";
    }

    @Override
    public String raise(String message) {
        return "raise " + message;
    }

    @Override
    public String comment(String text) {
        return "# " + text;
    }

    @Override
    public String remember() {
        return "let city=Rome";
    }

    @Override
    public String recall(int id) {
        return "insert account id=" + id + " city=$city";
    }

    @Override
    public String tighten() {
        return "require account note";
    }

    @Override
    public String counter() {
        return "counter numbers";
    }

    @Override
    public String count() {
        return "insert account id=next(numbers)";
    }

    @Override
    public String trigger() {
        return "trigger account touch changes";
    }

    @Override
    public String noAccount() {
        return "none account";
    }
}
