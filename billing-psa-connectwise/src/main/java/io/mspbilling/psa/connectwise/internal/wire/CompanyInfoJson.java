package io.mspbilling.psa.connectwise.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** Where a login company's API lives. */
public record CompanyInfoJson(@Json(name = "Codebase") @Nullable String codebase) {}
