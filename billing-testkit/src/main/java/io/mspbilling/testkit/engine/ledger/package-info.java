/** The double-entry general ledger under the fakes of accounting systems. */
@NullMarked
package io.mspbilling.testkit.engine.ledger;

import org.jspecify.annotations.NullMarked;
