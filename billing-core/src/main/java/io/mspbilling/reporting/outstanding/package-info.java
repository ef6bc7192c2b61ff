/**
 * How long money is outstanding: days sales outstanding in its forms, turnover, and how much of
 * what could be collected was.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.reporting.outstanding;
