/** Tests of the package. */
@NullMarked
package dev.migrationsafety.mongodb.operation;

import org.jspecify.annotations.NullMarked;
