/** A report as a value: made once of ledgers and what is known beside them, written in any form. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.report;
