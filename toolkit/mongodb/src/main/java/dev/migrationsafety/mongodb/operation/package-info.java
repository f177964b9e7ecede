/** JSON operation files, their layout and the sessions that run them; start at {@link dev.migrationsafety.mongodb.operation.OperationFile}; for this module. */
@NullMarked
package dev.migrationsafety.mongodb.operation;

import org.jspecify.annotations.NullMarked;
