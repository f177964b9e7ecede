package dev.migrationsafety.mongodb;

import dev.migrationsafety.engine.provision.ProvisionedServer;

class RehearsalLaneIT extends MongoRehearsals {
    @Override
    ProvisionedServer server() {
        return GivenLane.server();
    }
}
