/**
 * The company file: its records, the rules of each kind of record, and the books they lead to. Not
 * for users of the testkit.
 */
@NullMarked
package io.mspbilling.testkit.quickbooks.internal.company;

import org.jspecify.annotations.NullMarked;
