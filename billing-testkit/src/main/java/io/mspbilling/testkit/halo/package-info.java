/**
 * A stateful fake of HaloPSA: clients, invoices, payments and what hangs on them, with OAuth client
 * credentials.
 */
@NullMarked
package io.mspbilling.testkit.halo;

import org.jspecify.annotations.NullMarked;
