/**
 * How a throw-away server is found and started; start at {@link dev.migrationsafety.engine.provision.Provisioner}; for
 * implementors of provisioners.
 */
@NullMarked
package dev.migrationsafety.engine.provision;

import org.jspecify.annotations.NullMarked;
