/** Tests of the package. */
@NullMarked
package dev.migrationsafety.mongodb.catalog;

import org.jspecify.annotations.NullMarked;
