/** What each implementation of an SPI owes its callers, as tests to extend; start at {@link dev.migrationsafety.kit.contract.EngineFixture}; for implementors. */
@NullMarked
package dev.migrationsafety.kit.contract;

import org.jspecify.annotations.NullMarked;
