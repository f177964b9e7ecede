package dev.migrationsafety.mongodb;

import dev.migrationsafety.engine.provision.ProvisionedServer;

class EmulatedRehearsalIT extends MongoRehearsals {
    @Override
    ProvisionedServer server() {
        return new EmulatedServer();
    }
}
