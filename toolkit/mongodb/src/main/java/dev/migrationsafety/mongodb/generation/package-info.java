/** Documents made for the collections of a rehearsal; start at {@link dev.migrationsafety.mongodb.generation.DocumentGenerator}; for this module. */
@NullMarked
package dev.migrationsafety.mongodb.generation;

import org.jspecify.annotations.NullMarked;
