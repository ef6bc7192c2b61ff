package io.mspbilling.psa.connectwise.internal.wire;

import com.squareup.moshi.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact. */
public record ContactJson(
    @Nullable String id,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable CompanyReferenceJson company,
    @Nullable String defaultFlag,
    @Nullable String defaultBillingFlag,
    @Nullable String inactiveFlag,
    @Nullable List<@Nullable CommunicationJson> communicationItems,
    @Json(name = "_info") @Nullable LastChangeJson info)
    implements Identified {}
