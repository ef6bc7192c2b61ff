/** The fifth stage: figures that a person can act on, exact until shown, or the reason why not. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.reporting;
