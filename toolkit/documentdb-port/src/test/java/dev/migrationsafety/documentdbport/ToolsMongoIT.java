package dev.migrationsafety.documentdbport;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** mongosh and migrate-mongo, unmodified, from the folder of commands that {@value #VARIABLE} names. */
class ToolsMongoIT extends MongoLane {
    private static final String VARIABLE = "MIGRATION_SAFETY_NODE_TOOLS";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void mongoshRunsAScript() throws Exception {
        Run run = run("mongosh", "--quiet", "--norc", uriOfDatabase(), script("accounts.js"));

        assertThat(run.output()).isEqualTo("accounts: 2\n");
        assertThat(run.exit()).isZero();
        assertThat(collection("accounts").find().sort(Sorts.ascending("_id")))
                .containsExactly(
                        Document.parse("{_id: 1, amount: {$numberDecimal: '10.50'}, currency: 'EUR'}"),
                        Document.parse("{_id: 2, amount: {$numberDecimal: '0.00'}, currency: 'EUR'}"));
        assertThat(collection("accounts").listIndexes()).hasSize(2);
    }

    @Test
    void mongoshFailsWithTheScript() throws Exception {
        collection("accounts").insertOne(new Document("_id", 1));

        Run run = run("mongosh", "--quiet", "--norc", uriOfDatabase(), script("accounts.js"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output())
                .startsWith("MongoServerError: Namespace " + database().getName() + ".accounts already exists");
    }

    @Test
    void migrateMongoMigratesUpAndDown() throws Exception {
        copyProject();

        assertThat(run("migrate-mongo", "up").output())
                .isEqualTo("MIGRATED UP: 20260101000000-accounts.js\nMIGRATED UP: 20260102000000-owners.js\n");
        assertThat(collection("accounts").find()).containsExactly(Document.parse("{_id: 1, amount: 10, owner: 'Ada'}"));
        assertThat(collection("changelog").countDocuments()).isEqualTo(2);

        assertThat(run("migrate-mongo", "down").output()).isEqualTo("MIGRATED DOWN: 20260102000000-owners.js\n");
        assertThat(collection("accounts").find()).containsExactly(Document.parse("{_id: 1, amount: 10}"));

        assertThat(run("migrate-mongo", "down").exit()).isZero();
        assertThat(run("migrate-mongo", "up").exit()).isZero();
        assertThat(collection("accounts").find()).containsExactly(Document.parse("{_id: 1, amount: 10, owner: 'Ada'}"));
    }

    private void copyProject() throws IOException, URISyntaxException {
        Files.createDirectory(folder.resolve("migrations"));
        for (String file : List.of(
                "migrate-mongo-config.js",
                "migrations/20260101000000-accounts.js",
                "migrations/20260102000000-owners.js")) {
            Files.copy(Path.of(script("migrate-mongo/" + file)), folder.resolve(file));
        }
    }

    private String uriOfDatabase() {
        return uri().replaceFirst("(mongodb://[^/]+)/[^?]*", "$1/" + database().getName());
    }

    private static String script(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ToolsMongoIT.class.getResource(name))
                        .toURI())
                .toString();
    }

    private record Run(int exit, String output) {}

    private Run run(String tool, String... arguments) throws IOException, InterruptedException {
        String tools = System.getenv(VARIABLE);
        if (tools == null) {
            throw new IllegalStateException("The environment variable " + VARIABLE + " is not set; .ci/run sets it");
        }
        List<String> command = new ArrayList<>(List.of(Path.of(tools, tool).toString()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("MONGODB_URI", uri());
        builder.environment().put("MONGODB_DATABASE", database().getName());
        builder.environment().put("NO_COLOR", "1");
        // mongosh keeps its settings and logs there.
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("%s ends", tool).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), Files.readString(output));
    }
}
