/** The tables of a report for spreadsheets, in which no cell can become a formula. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.report.csv;
