/** A double-entry general ledger. Not for users of the testkit. */
@NullMarked
package io.mspbilling.testkit.quickbooks.internal.ledger;

import org.jspecify.annotations.NullMarked;
