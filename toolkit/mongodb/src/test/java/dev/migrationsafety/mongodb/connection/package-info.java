/** Tests of the package. */
@NullMarked
package dev.migrationsafety.mongodb.connection;

import org.jspecify.annotations.NullMarked;
