/** How customers pay: on time, how late, by autopay, at which attempt, and who owes most. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.reporting.behaviour;
