package dev.migrationsafety.judge;

import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.SchemaReview;
import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.kit.KitEngine;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaChange;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.schema.Transition;
import java.util.List;

/** The engine in memory with one review: it warns of each object that a step adds. */
public final class ReviewingEngine implements DatabaseEngine {
    private final KitEngine engine = new KitEngine();

    private static final class Additions implements SchemaReview {
        @Override
        public String rule() {
            return "fields-added";
        }

        @Override
        public Judgement judge(Schema before, Schema after, SchemaDiff difference) {
            List<Finding> findings = difference.changes().stream()
                    .filter(SchemaChange.Added.class::isInstance)
                    .map(change -> Finding.of(rule(), Severity.WARNING, Claim.UP)
                            .subject(change.subject())
                            .message("The step adds " + change.subject() + "."))
                    .toList();
            return Judgement.of(findings, difference.changes().size());
        }
    }

    @Override
    public List<SchemaReview> reviews() {
        return List.of(new Additions());
    }

    @Override
    public String id() {
        return engine.id();
    }

    @Override
    public DatabaseServer open(ProvisionedServer server, Environment environment) {
        return engine.open(server, environment);
    }

    @Override
    public ContainerName name(String text) {
        return engine.name(text);
    }

    @Override
    public List<Transition> transitions(Schema before, Schema after) {
        return engine.transitions(before, after);
    }

    @Override
    public ScriptHints hints() {
        return engine.hints();
    }

    @Override
    public String advice(Advice topic) {
        return engine.advice(topic);
    }
}
