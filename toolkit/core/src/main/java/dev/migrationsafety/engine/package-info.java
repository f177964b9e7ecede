/**
 * The SPI between the rehearsal and a database; {@link dev.migrationsafety.engine.DatabaseEngine} and {@link
 * dev.migrationsafety.engine.provision.Provisioner} are for implementors.
 */
@NullMarked
package dev.migrationsafety.engine;

import org.jspecify.annotations.NullMarked;
