/** Documents as values of core, exactly; start at {@link dev.migrationsafety.mongodb.document.DocumentFields}; for this module and for generators. */
@NullMarked
package dev.migrationsafety.mongodb.document;

import org.jspecify.annotations.NullMarked;
