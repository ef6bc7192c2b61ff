/**
 * How calls to fakes without a wire go wrong: scripted and seeded faults, and hooks by which a test
 * steps in before or after the effect.
 */
@NullMarked
package io.mspbilling.testkit.calls;

import org.jspecify.annotations.NullMarked;
