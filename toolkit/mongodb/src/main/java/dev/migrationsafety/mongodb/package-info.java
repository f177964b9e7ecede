/** The MongoDB engine; start at {@link dev.migrationsafety.mongodb.MongoEngine}; found through ServiceLoader. */
@NullMarked
package dev.migrationsafety.mongodb;

import org.jspecify.annotations.NullMarked;
