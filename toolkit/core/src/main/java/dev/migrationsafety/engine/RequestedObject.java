package dev.migrationsafety.engine;

import dev.migrationsafety.migration.Script;
import org.apiguardian.api.API;

/**
 * An object that a script asks the server to create although there is one of that kind and name.
 *
 * @param kind its kind, as in the catalog
 * @param name its name, as in the catalog
 * @param removal removes the one that is there, with all that depends on it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RequestedObject(String kind, String name, Script removal) {}
