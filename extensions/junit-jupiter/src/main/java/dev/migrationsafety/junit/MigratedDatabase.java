package dev.migrationsafety.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test a database of its own at a version of the migrations, in milliseconds; it is dropped after the test. It
 * annotates a {@link javax.sql.DataSource}: a parameter, or a field of the test instance.
 *
 * <pre>{@code
 * @Test
 * void booksPayment(@MigratedDatabase(value = "classpath:db/migration", version = "7") DataSource ledger) { … }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(MigratedDatabaseExtension.class)
public @interface MigratedDatabase {
    /**
     * Where the migrations lie, as in {@link MigrationSafetyTest#value()}; empty for the location that a
     * {@code MigrationSafetyTest} on the method, the class or an enclosing class names.
     */
    String value() default "";

    /** The configuration file, as in {@link MigrationSafetyTest#config()}. */
    String config() default "";

    /** The version, for example {@code 7} or {@code V7}; empty for the last. */
    String version() default "";

    /** Whether the tables are filled with generated rows; without, they hold what init scripts and migrations wrote. */
    boolean rows() default false;
}
