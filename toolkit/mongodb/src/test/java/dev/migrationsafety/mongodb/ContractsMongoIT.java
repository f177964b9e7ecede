package dev.migrationsafety.mongodb;

import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.engine.capability.ContainerIdentities;
import java.util.Set;

/** The engine keeps the contracts on a server that enforces validators, with all its powers. */
class ContractsMongoIT extends MongoContracts {
    @Override
    MongoFixture ours() {
        return new MongoFixture(GivenLane::server, Set.of(Borders.class, ContainerIdentities.class));
    }
}
