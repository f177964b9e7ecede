package dev.migrationsafety.postgresql.settings;

import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.MigrationSafetyException;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.postgresql.query.SqlText;
import java.sql.SQLException;
import java.util.Set;

/** Locales as CREATE DATABASE takes them. */
public final class Locales {
    /**
     * What CREATE DATABASE says about encodings and locales: invalid_parameter_value, wrong_object_type,
     * invalid_object_definition (a provider that this version does not know), feature_not_supported (a build without
     * ICU) and syntax_error (an option of a newer version).
     */
    private static final Set<String> REFUSED = Set.of("22023", "42809", "42P17", "0A000", "42601");

    private Locales() {}

    /** The options, with a blank in front; empty for the locale of the server. */
    public static String clause(DatabaseLocale locale) {
        StringBuilder clause = new StringBuilder();
        switch (locale.provider()) {
            case "icu" -> clause.append(" LOCALE_PROVIDER icu").append(option("ICU_LOCALE", locale.name()));
            case "builtin" -> clause.append(" LOCALE_PROVIDER builtin").append(option("BUILTIN_LOCALE", locale.name()));
            default ->
                clause.append(locale.equals(DatabaseLocale.ofServer()) ? "" : " LOCALE_PROVIDER libc")
                        .append(option("LOCALE", locale.name()));
        }
        return clause.append(option("LC_COLLATE", locale.collate()))
                .append(option("LC_CTYPE", locale.ctype()))
                .toString();
    }

    private static String option(String name, String value) {
        return value.isEmpty() ? "" : " " + name + " " + SqlText.literal(value);
    }

    /** What to throw if the database could not be made: a locale that the server lacks is the user's to change. */
    public static MigrationSafetyException refused(Environment environment, ObservationException failure) {
        boolean locale =
                failure.getCause() instanceof SQLException e && REFUSED.contains(String.valueOf(e.getSQLState()));
        String described = PostgresSettings.of(environment).locale().describe();
        return locale
                ? new ConfigurationException(
                        "locale: creating a UTF-8 database failed with "
                                + (described.isEmpty() ? "the server's locale" : described) + ": "
                                + failure.getMessage()
                                + ". Set `locale` to a UTF-8 locale of the server, for example C.UTF-8 or C.",
                        failure)
                : failure;
    }
}
