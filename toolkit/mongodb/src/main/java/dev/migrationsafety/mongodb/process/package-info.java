/** Tools that run in processes of their own: {@link dev.migrationsafety.mongodb.process.ChildProcess}; for this module. */
@NullMarked
package dev.migrationsafety.mongodb.process;

import org.jspecify.annotations.NullMarked;
