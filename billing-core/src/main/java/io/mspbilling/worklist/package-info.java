/** What was decided: orders to be carried out, and rows that wait for a person. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.worklist;
