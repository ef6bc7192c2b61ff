/** Days on which banks move money, and how to count them. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.calendar;
