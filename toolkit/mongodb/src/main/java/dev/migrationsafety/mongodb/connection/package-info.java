/** How a MongoDB server is reached and what its errors mean; start at {@link dev.migrationsafety.mongodb.connection.Store}; for this module. */
@NullMarked
package dev.migrationsafety.mongodb.connection;

import org.jspecify.annotations.NullMarked;
