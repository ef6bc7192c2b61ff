/**
 * A whole MSP on a virtual clock: clients with paying habits, vendors with bad days, workers that
 * die, an audit after every day, and stories that a person can read.
 */
@NullMarked
package io.mspbilling.testkit.world;

import org.jspecify.annotations.NullMarked;
