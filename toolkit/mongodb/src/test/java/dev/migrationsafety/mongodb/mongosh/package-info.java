/** Tests of the package. */
@NullMarked
package dev.migrationsafety.mongodb.mongosh;

import org.jspecify.annotations.NullMarked;
