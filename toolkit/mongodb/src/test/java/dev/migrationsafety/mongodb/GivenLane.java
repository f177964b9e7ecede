package dev.migrationsafety.mongodb;

import dev.migrationsafety.engine.provision.ProvisionedServer;

/** The server of the profile {@code mongodb-lane}; a test fails where none is named. */
final class GivenLane {
    private static final String VARIABLE = "MIGRATION_SAFETY_MONGODB_URI";

    private GivenLane() {}

    /** The folder of mongosh and migrate-mongo. */
    static String tools() {
        String folder = System.getenv("MIGRATION_SAFETY_NODE_TOOLS");
        if (folder == null || folder.isBlank()) {
            throw new IllegalStateException("MIGRATION_SAFETY_NODE_TOOLS is not set; .ci/run sets it");
        }
        return folder;
    }

    static ProvisionedServer server() {
        String uri = System.getenv(VARIABLE);
        if (uri == null || uri.isBlank()) {
            throw new IllegalStateException("The profile mongodb-lane needs a server: set " + VARIABLE
                    + " to the connection string of a MongoDB server that may be filled with throw-away databases.");
        }
        return GivenMongoServer.of(uri, "", "");
    }
}
