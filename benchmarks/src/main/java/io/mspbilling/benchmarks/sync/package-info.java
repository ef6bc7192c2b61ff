/** A full sync of each PSA, beside what nobody can do without. */
@NullMarked
package io.mspbilling.benchmarks.sync;

import org.jspecify.annotations.NullMarked;
