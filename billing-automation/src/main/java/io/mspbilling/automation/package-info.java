/**
 * One billing day: what is known is put together, what follows from it is decided, and what was
 * decided is done, each effect once. Deciding is pure; {@code BillingAutomation} is the shell.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.automation;
