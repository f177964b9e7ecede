package dev.migrationsafety.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.layout.MigrationLayout;
import java.util.List;
import java.util.ServiceLoader;

/** What the tests of layouts with markers do alike. */
public record MarkedLayout(MigrationLayout layout) {
    public MigrationHistory read(MigrationFile... files) {
        return read(SqlLayoutContract.POSTGRESQL, files);
    }

    public MigrationHistory read(LayoutOptions options, MigrationFile... files) {
        return layout.read(SqlLayoutContract.files(files), options);
    }

    public void refuses(List<MigrationFile> files, String... problems) {
        String count = problems.length == 1 ? "1 problem" : problems.length + " problems";
        assertThatThrownBy(() -> layout.read(new MigrationFiles("db/migration", files), SqlLayoutContract.POSTGRESQL))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Migrations in db/migration cannot be read as " + layout.id() + ", " + count + ":\n- "
                        + String.join("\n- ", problems));
    }

    /** Holds that every layout on the class path but this one leaves some files to it. */
    public void recognizedAlone(MigrationFile... files) {
        List<String> ids = ServiceLoader.load(MigrationLayout.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(other -> other.recognizes(SqlLayoutContract.files(files)))
                .map(MigrationLayout::id)
                .toList();
        assertThat(ids).containsExactly(layout.id());
    }
}
