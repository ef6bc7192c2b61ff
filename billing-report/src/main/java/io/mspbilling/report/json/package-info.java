/** A report as JSON: the same figures for programs. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.report.json;
