/** What a server really does; start at {@link dev.migrationsafety.mongodb.probe.ServerProbe}; for this module. */
@NullMarked
package dev.migrationsafety.mongodb.probe;

import org.jspecify.annotations.NullMarked;
