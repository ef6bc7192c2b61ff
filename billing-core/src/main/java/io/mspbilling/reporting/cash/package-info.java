/** Money that came, what it cost, and what is expected to come. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.reporting.cash;
