package dev.migrationsafety.engine;

import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Reviews the schema difference of a step without running anything; implemented by engines. A policy may change the
 * severity of its findings.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SchemaReview {
    /** The rule of its findings. */
    String rule();

    /** Judges what differs between the schemas before and after a step. */
    Judgement judge(Schema before, Schema after, SchemaDiff difference);

    /** Judges the same where the ups of the step say more; by default they are not read. */
    default Judgement judge(Schema before, Schema after, SchemaDiff difference, List<Script> ups) {
        return judge(before, after, difference);
    }
}
