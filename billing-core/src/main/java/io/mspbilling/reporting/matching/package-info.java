/** How well payments were matched. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.reporting.matching;
