package io.mspbilling.policies;

import io.mspbilling.journal.Facts;
import io.mspbilling.journal.JournalRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How policies stand in the journal.
 *
 * @param version what people call them
 * @param digest SHA-256 of the policies as {@link PolicyJson} writes them, in hex
 * @param document what it writes; empty if that is longer than the journal takes
 */
record PoliciesRecord(String version, String digest, Optional<String> document) {

  private static final String KIND = "policies";

  static PoliciesRecord of(BillingPolicies policies) {
    String document = PolicyJson.standard().write(policies);
    return new PoliciesRecord(policies.version(), digest(document), Optional.of(document));
  }

  static Optional<PoliciesRecord> read(JournalRecord record) {
    return Optional.of(record)
        .filter(one -> one.is(KIND))
        .map(JournalRecord::facts)
        .map(
            facts ->
                new PoliciesRecord(
                    facts.text("version"), facts.text("digest"), facts.find("document")));
  }

  PoliciesRecord withoutDocument() {
    return new PoliciesRecord(version, digest, Optional.empty());
  }

  JournalRecord record() {
    return JournalRecord.of(
        KIND,
        Facts.builder()
            .put("version", version)
            .put("digest", digest)
            .put("document", document)
            .build());
  }

  private static String digest(String document) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
