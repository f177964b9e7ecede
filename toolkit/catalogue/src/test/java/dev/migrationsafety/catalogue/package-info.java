/** The defect catalogue: every defect must be found, every twin accepted, on a real server. */
@NullMarked
package dev.migrationsafety.catalogue;

import org.jspecify.annotations.NullMarked;
