package io.mspbilling.testkit.superops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mspbilling.testkit.engine.Resources;
import io.mspbilling.testkit.engine.graphql.GraphQlSchema;
import io.mspbilling.testkit.spec.OpenApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds the fake to the vendor's published types, where these are at hand. */
class SuperOpsSchemaTest {
  /** What the fake has of a type is all that the vendor has, but for what billing never asks. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "blockItemsInfo",
          "businessHour",
          "holidayList",
          "installerInfo",
          "perpetualContract",
          "redeemableContract");

  private GraphQlSchema vendor = GraphQlSchema.parse("");

  @BeforeEach
  void read() throws IOException {
    Optional<Path> folder = OpenApi.folder("superops");
    assumeTrue(folder.isPresent(), "the vendor's documents are not at hand");
    vendor =
        GraphQlSchema.parse(
            Files.readString(folder.orElseThrow().resolve("superops-billing.graphql")));
  }

  @Test
  void everyTypeIsTheVendors() {
    assertThat(Office.SCHEMA.records()).hasSizeGreaterThan(20);
    for (String record : Office.SCHEMA.records()) {
      if (record.equals("Query") || record.equals("Mutation")) {
        assertThat(vendor.members(record)).containsAllEntriesOf(Office.SCHEMA.members(record));
      } else {
        Set<String> lacking = new TreeSet<>(vendor.members(record).keySet());
        lacking.removeAll(Office.SCHEMA.members(record).keySet());
        assertThat(vendor.members(record))
            .as(record)
            .containsAllEntriesOf(Office.SCHEMA.members(record));
        assertThat(LEFT_OUT).as(record).containsAll(lacking);
      }
    }
    assertThat(vendor.words()).containsAllEntriesOf(Office.SCHEMA.words());
  }

  @Test
  void everyOperationOfTheVendorIsThereOrSaidToBeLacking() {
    Set<String> known =
        new TreeSet<>(Resources.text(FakeSuperOps.class, "elsewhere.txt").lines().toList());
    known.addAll(Office.SCHEMA.members("Query").keySet());
    known.addAll(Office.SCHEMA.members("Mutation").keySet());
    Set<String> published = new TreeSet<>(vendor.members("Query").keySet());
    published.addAll(vendor.members("Mutation").keySet());
    assertThat(known).isEqualTo(published);
  }
}
