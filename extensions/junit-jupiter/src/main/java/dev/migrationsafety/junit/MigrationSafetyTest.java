package dev.migrationsafety.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Rehearses a history of migrations on a throw-away database: one test per migration and one for the full rollback, in
 * order. A test fails with the verdict as its first word; otherwise the method's body runs and may assert more, with
 * parameters of these types:
 *
 * <ul>
 *   <li>{@link dev.migrationsafety.report.StepReport}: what was found at this migration
 *   <li>{@link dev.migrationsafety.report.SafetyReport}: the report so far
 *   <li>{@link javax.sql.DataSource}, without any annotation: a database after this migration's up, filled with rows and
 *       dropped after the test
 * </ul>
 *
 * <pre>{@code
 * class LedgerMigrationsTest {
 *     @MigrationSafetyTest("classpath:db/migration")
 *     void everyMigrationIsSafe() {}
 * }
 * }</pre>
 *
 * On a class it gives the location to the methods that name none. It may be placed on your own annotation.
 * {@code -Dmigration-safety.only=V3,V4} rehearses some versions only; other settings of one run are
 * {@code migration-safety.seed}, {@code .rows}, {@code .tries}, {@code .edge-share}, {@code .url}, {@code .user}, {@code .password}, {@code .provisioner},
 * {@code .output}, and {@code .run}, by which the test JVMs of one build know each other. {@code migration-safety.yml} next to the migrations says what is judged.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@TestTemplate
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(MigrationSafetyExtension.class)
public @interface MigrationSafetyTest {
    /**
     * Where the migrations lie: {@code classpath:folder}, {@code filesystem:path} or a path; empty for the location that
     * the class or an enclosing class names.
     */
    String value() default "";

    /** The configuration file, written likewise; empty for {@code migration-safety.yml} beside the migrations. */
    String config() default "";

    /** Generated rows for each table that the configuration does not name; negative for as many as it says. */
    int rows() default -1;

    /** How often each migration is rehearsed, each time with other rows; 0 for as often as the configuration says. */
    int tries() default 0;

    /** Share of the rows with values at the edge of their types, from 0 to 1; negative for the share of the configuration. */
    double edgeShare() default -1;
}
