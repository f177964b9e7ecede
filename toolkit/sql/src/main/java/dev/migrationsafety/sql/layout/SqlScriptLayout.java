package dev.migrationsafety.sql.layout;

import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationLayout;
import dev.migrationsafety.migration.layout.ScriptComments;
import java.util.Locale;
import java.util.Set;

/** A layout of SQL scripts; implemented by the layouts of this package and of engines. */
public interface SqlScriptLayout extends MigrationLayout {
    @Override
    default boolean isScript(MigrationFile file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".sql") || MigrationLayout.super.isScript(file);
    }

    @Override
    default Set<String> engineFolders() {
        return VENDORS;
    }

    @Override
    default ScriptComments comments() {
        return SqlComments.INSTANCE;
    }

    /** Databases for which a root may have a folder each, as Flyway's {@code {vendor}} names them, and our own engines. */
    Set<String> VENDORS = Set.of(
            "postgresql",
            "mongodb",
            "opensearch",
            "mysql",
            "mariadb",
            "oracle",
            "sqlserver",
            "sqlite",
            "h2",
            "hsqldb",
            "derby",
            "db2",
            "cockroachdb");
}
