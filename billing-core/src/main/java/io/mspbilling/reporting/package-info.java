/** The fifth stage: figures that a person can act on. Ageing and days sales outstanding. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.reporting;
