package dev.migrationsafety.engine;

import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaDiff;

/** Judges by the schemas alone what a step brings along; implemented by engines. What it says, a policy may weigh. */
public interface SchemaReview {
    /** The rule of its findings. */
    String rule();

    /** Judges what differs between the schemas before and after a step. */
    Judgement judge(Schema before, Schema after, SchemaDiff difference);
}
