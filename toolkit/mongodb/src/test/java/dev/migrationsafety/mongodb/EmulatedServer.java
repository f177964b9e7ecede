package dev.migrationsafety.mongodb;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.ServerAddress;
import java.net.InetSocketAddress;

/** mongo-java-server in this JVM: what needs no real server is tested with it. */
final class EmulatedServer implements ProvisionedServer {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final InetSocketAddress address = server.bind();

    @Override
    public ServerAddress address() {
        return new ServerAddress(address.getHostString(), address.getPort(), "admin", "", "");
    }

    @Override
    public String provisioner() {
        return "emulator";
    }

    @Override
    public String image() {
        return "mongo-java-server";
    }

    @Override
    public boolean ours() {
        return true;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
