/**
 * Days and hours of payments: when banks move money, when ACH settles and comes back, when
 * customers are left alone, and when people are paid. What the world may change is dated data:
 * texts in this library's jar, each with the day on which it was looked up and its source.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.calendar;
