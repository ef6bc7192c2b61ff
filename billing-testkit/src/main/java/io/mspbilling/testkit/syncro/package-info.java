/**
 * A stateful fake of Syncro, with the vendor's traps. {@link
 * io.mspbilling.testkit.syncro.FakeSyncro} is where to begin.
 */
@NullMarked
package io.mspbilling.testkit.syncro;

import org.jspecify.annotations.NullMarked;
