package dev.migrationsafety.postgresql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.schema.SchemaSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mutation of {@code mutations.txt} on the schema of {@code everything.sql} is seen, exactly, and undone by its
 * second half to an equal snapshot.
 */
@ExtendWith(FreshDatabase.class)
class SnapshotSeesIT {
    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void seesEachMutation(String mutation, String undo, List<String> expected, Connection connection)
            throws SQLException, IOException {
        Sql.run(connection, text("everything.sql"));
        SchemaSnapshot before = Differences.snapshot(connection);

        Sql.run(connection, mutation);
        assertThat(Differences.withoutNotes(before, Differences.snapshot(connection)))
                .isEqualTo(expected);

        Sql.run(connection, undo);
        assertThat(Differences.withoutNotes(before, Differences.snapshot(connection)))
                .isEmpty();
    }

    /** Entries are separated by blank lines: the mutation, its undoing after {@code <}, the differences after {@code =}. */
    static Stream<Arguments> mutations() throws IOException {
        return Stream.of(text("mutations.txt").split("\n\n+", -1))
                .filter(entry -> !entry.isBlank())
                .map(SnapshotSeesIT::mutation);
    }

    private static Arguments mutation(String entry) {
        StringBuilder mutation = new StringBuilder();
        StringBuilder undo = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (String line : entry.strip().split("\n", -1)) {
            if (line.startsWith("< ")) {
                undo.append(line.substring(2)).append('\n');
            } else if (line.startsWith("= ")) {
                expected.add(line.substring(2));
            } else {
                mutation.append(line).append('\n');
            }
        }
        return Arguments.of(mutation.toString().strip(), undo.toString(), expected);
    }

    private static String text(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(SnapshotSeesIT.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
