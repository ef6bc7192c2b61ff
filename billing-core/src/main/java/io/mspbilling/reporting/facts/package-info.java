/** What is known of some days of billing, for figures and reports. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.reporting.facts;
