package dev.migrationsafety.mongodb;

import java.util.Set;

/** The engine keeps the contracts on an emulator, where its powers are fewer. */
class EmulatedContractsIT extends MongoContracts {
    @Override
    MongoFixture ours() {
        return new MongoFixture(EmulatedServer::new, Set.of());
    }
}
