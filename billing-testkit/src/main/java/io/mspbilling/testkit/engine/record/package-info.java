/**
 * Records as a vendor publishes them: shapes read from a resource, bodies checked against them, and
 * tables that keep what was written.
 */
@NullMarked
package io.mspbilling.testkit.engine.record;

import org.jspecify.annotations.NullMarked;
