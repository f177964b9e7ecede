/** What the layouts of this module share: {@link dev.migrationsafety.mongodb.layout.NumberedFiles}; for this module. */
@NullMarked
package dev.migrationsafety.mongodb.layout;

import org.jspecify.annotations.NullMarked;
