package dev.migrationsafety.engine.provision;

import org.apiguardian.api.API;

/** Copies a whole server from its stopped data directory; implemented by provisioners that can. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ServerCopies {
    /** Stops the server, freezes its data and gives it back as a template; the server cannot be used afterwards. */
    ServerTemplate freeze();

    /** The frozen data of a server. */
    interface ServerTemplate extends AutoCloseable {
        /** Starts a new server over a copy of the data. */
        ProvisionedServer open();

        /** Removes the data; servers that were opened go on. */
        @Override
        void close();
    }
}
