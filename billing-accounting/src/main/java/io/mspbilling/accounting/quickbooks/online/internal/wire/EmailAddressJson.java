package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** An e-mail address. */
public record EmailAddressJson(@Json(name = "Address") @Nullable String address) {}
